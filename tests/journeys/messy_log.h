// A log of actions as an office really keeps one: titles in merged cells, headings of two lines, dates of three styles,
// owners nobody knows, rows twice, blank rows and a total.
#pragma once
#include <string>

namespace reeve::journeys {

// What was put into it, to be counted again by whoever reads it.
struct MessyLog {
    std::string xlsx;
    int rows = 0;        // of actions, those twice among them
    int twice = 0;       // rows that say the same as an earlier one
    int by_old_post = 0; // owned by a post that nobody holds
    int by_cover = 0;    // owned by "Temp cover"
    int impossible = 0;  // due on a day that no calendar has
    int unowned = 0;
};
MessyLog messy_log();

} // namespace reeve::journeys
