// Small counts withheld in a table whose totals are told, so that no total less what is shown gives one back.
#pragma once
#include <cstdint>
#include <vector>

namespace reeve::crimedata {

inline constexpr std::int64_t hidden_up_to = 4; // 1 to 4 are withheld; nought is told

struct CountTable {
    std::vector<std::vector<std::int64_t>> cells; // rows of equal length
    bool has_row_totals = true;                   // the sum of each row is told as well
    bool has_column_totals = true;                // the sum of each column is told as well
};
// Which cells are withheld: those of 1 to 4, and as many of the least others as it takes that none of them can be
// worked out from the totals. A column or row whose total itself is so small is withheld with its total.
struct Withheld {
    std::vector<std::vector<bool>> cells;
    std::vector<bool> row_totals, column_totals;
    bool any() const;
};
Withheld withheld_in(const CountTable&);

} // namespace reeve::crimedata
