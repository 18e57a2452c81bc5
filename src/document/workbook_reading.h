// The first sheet of somebody's XLSX or ODS workbook as rows of text.
#pragma once
#include "base/result.h"
#include <cstdint>
#include <string>
#include <string_view>
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

// Dates, told by the style of their cell, come as 2024-09-23 (with " 14:30" where a time is part of them); whole
// numbers as 1234, others as short as they are exact; yes and no as TRUE and FALSE. A problem in words where the file
// is none that can be taken: see WorkbookPackage; also more rows, columns or text than its limits.
Result<ReadWorkbook> read_workbook(std::string_view bytes);

} // namespace reeve::document
