// A list as a spreadsheet holds it: columns of one kind each, and rows of plain text that the kinds make into values.
#pragma once
#include <string>
#include <vector>

namespace reeve::document {

// What a column holds. A cell that does not read as its column's kind stands as text.
enum class ColumnKind {
    text,
    whole_number, // 463973
    money,        // 1234.50
    date          // 2024-09-23
};

struct WorkbookColumn {
    std::string heading;
    ColumnKind kind = ColumnKind::text;
};

struct Workbook {
    std::string title; // of the file, and of its one sheet as far as a sheet's name may say it
    std::vector<WorkbookColumn> columns;
    std::vector<std::vector<std::string>> rows;
    std::string note; // below the rows
};

// The kind of a column whose cells say it themselves: every cell that is not empty reads as a date, or as a whole
// number as programs write it (no leading zero, at most 15 digits); else text.
ColumnKind kind_of_column(const std::vector<std::vector<std::string>>& rows, std::size_t column);

// 1, 4 -> "B4": how spreadsheets name a cell; columns count from 0, lines from 1.
std::string cell_name(int column, int line);

} // namespace reeve::document
