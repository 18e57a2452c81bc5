// Holds a frozen answer against today's: whether they agree, and if not which records moved it.
#pragma once
#include "base/json.h"
#include <string>
#include <vector>

namespace reeve::reporting {

// One record that makes the difference. `before` and `now` are versions; 0 where the record was or is not counted.
struct MovedRecord {
    std::string record;    // "engagement"
    std::string reference; // "E-0012"
    int before = 0;
    int now = 0;
    std::int64_t amount_before = 0;
    std::int64_t amount_now = 0;
    bool operator==(const MovedRecord&) const = default;
};

struct FigureCheck {
    bool agrees = true;
    bool value_agrees = true;             // the shown number is the same, though a record moved
    std::vector<std::string> differences; // in words: "The value was 80 and is 82"
    std::vector<MovedRecord> moved;
};

// Both are office::canonical() answers.
FigureCheck compare_answers(const Json& frozen, const Json& now);
// "E-0012 is not counted any more", "E-0013 is counted now", "E-0014 changed (version 1 to 2)".
std::string in_words(const MovedRecord&);

} // namespace reeve::reporting
