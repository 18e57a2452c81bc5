// Whether records come back to the areas they were in the month before: pairs of records in one area that are close in
// time, beside how many there would be if the months were dealt out to the records anew.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace reeve::statistics {

struct RepeatPairs {
    std::int64_t pairs = 0; // in one area
    double expected = 0;    // if months and areas had nothing to do with each other
    double p = 1;           // one-sided: the share of dealings, this one among them, with as many pairs or more
};
struct NearRepeats {
    RepeatPairs same_month, next_month;
};

// counts[area][month], the months one after the other without a gap. How many records an area and a month have stays
// as it is; which month each has is dealt out anew 999 times, always in the same way for the same counts. None with
// fewer than fifty records, six months or twenty areas.
std::optional<NearRepeats> near_repeats(const std::vector<std::vector<std::int64_t>>& counts);

} // namespace reeve::statistics
