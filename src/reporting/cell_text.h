// A table that was typed or brought in, as an author writes it: a row on each line, its cells apart by |.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace reeve::reporting {

using CellRows = std::vector<std::vector<std::string>>;

// A | inside a mark ({{given 45|who}}) parts no cells; ⏎ begins a new line inside a cell. Blank lines are no rows, and
// every row is as long as the longest.
CellRows cells_of(std::string_view text);
std::string written_cells(const CellRows&);

} // namespace reeve::reporting
