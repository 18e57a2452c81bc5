// Which numbers of a table of people are withheld: the small ones, and as many others as it takes that nobody finds the
// small ones by adding and subtracting.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace reeve::statistics {

// Counts of people by row and column, with totals at the end of each row and column: counts[r][c], r to `rows`, c to
// `columns`, where counts[rows][c] and counts[r][columns] are the totals.
struct CountTable {
    std::vector<std::vector<std::int64_t>> counts;
    // Numbers that everybody has already (from another table of the same answers): never withheld here. Same shape, or
    // empty.
    std::vector<std::vector<bool>> known;
    // Numbers that another table withholds, so that this one must too. Same shape, or empty.
    std::vector<std::vector<bool>> withheld;

    std::size_t rows() const { return counts.size() - 1; }
    std::size_t columns() const { return counts.front().size() - 1; }
};
// With its totals.
CountTable with_totals(const std::vector<std::vector<std::int64_t>>& inner);

struct WithheldCells {
    enum class Why { shown, small, beside_small }; // beside_small: it would give a small one away
    std::vector<std::vector<Why>> why;
    bool is_whole = false; // nothing can be shown but what is known already: too little is left to hide behind
    bool hides(std::size_t row, std::size_t column) const { return why[row][column] != Why::shown; }
};

// Withholds 1 to threshold - 1 (0 is shown: it says that nobody did), then others until whoever knows the rule and
// every number shown can still think of at least `threshold` different values for each small one. A table whose own
// cells do not add to its totals is a Fault.
WithheldCells withhold(const CountTable&, std::int64_t threshold);

// What an attacker can find out about a cell from the numbers shown, knowing only that none is below 0: the least and
// the most it can be. Exact for one table; an upper end that has no bound is the largest number there is.
struct PossibleValues {
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::int64_t how_many() const;
};
PossibleValues possible_values(const CountTable&, const WithheldCells&, std::size_t row, std::size_t column);

} // namespace reeve::statistics
