// The attack on several tables of the same people at once: which withheld numbers can be found exactly by adding and
// subtracting the shown ones.
#pragma once
#include <cstddef>
#include <vector>

namespace reeve::statistics {

// A number of some table as a sum of unknown cells, less others. What is known to be nothing ("these add up to that")
// is a number that is shown.
struct CountedCells {
    std::vector<std::size_t> cells;
    std::vector<std::size_t> less = {};
    bool is_shown = true;
};

// The places of those withheld numbers that the shown ones give away; empty: none. Exact, over all tables together.
std::vector<std::size_t> given_away(const std::vector<CountedCells>&, std::size_t cell_count);

} // namespace reeve::statistics
