// The first sheet of a workbook as it was read: its rows, and what the reader must be told.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace reeve::document {

struct ReadWorkbook {
    std::string sheet;                          // its name
    std::vector<std::vector<std::string>> rows; // a row that is blank has no cells
    // Cells whose value was worked out by a formula, at most ten of them by name; their value as last worked out.
    std::int64_t formulas = 0;
    std::vector<std::string> formula_cells;
    std::vector<std::string> other_sheets; // not read

    // "Cells with a formula were read by the value they last had: B4 and C7. Only the sheet Actions was read, not
    // Notes." Empty where there is nothing to say.
    std::string in_words() const;
};

} // namespace reeve::document
