// Reads files that are brought in, whichever of the two formats they have.
#include "office/import_rows.h"
#include "base/text.h"
#include "document/workbook_reading.h"
#include <algorithm>

namespace reeve::office {
namespace {

bool is_workbook(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

Result<ImportRows> rows_of_workbook(std::string_view bytes) {
    auto workbook = TRY(document::read_workbook(bytes));
    CsvWriter writer;
    for (const auto& row : workbook.rows) writer.row(row.empty() ? CsvRow{""} : row);
    ImportRows rows;
    rows.table = std::move(workbook.rows);
    rows.csv = writer.take();
    rows.note = workbook.in_words();
    return rows;
}

Result<ImportRows> rows_of_text(std::string_view text) {
    ImportRows rows;
    rows.table = TRY(read_csv(text));
    for (auto& row : rows.table)
        for (auto& cell : row) cell = unguarded(std::move(cell));
    rows.csv = text;
    return rows;
}

} // namespace

bool is_blank(const CsvRow& cells) {
    for (const auto& cell : cells)
        if (!trimmed(cell).empty()) return false;
    return true;
}

Result<ImportRows> read_loose_rows(std::string_view bytes) {
    auto rows = TRY(is_workbook(bytes) ? rows_of_workbook(bytes) : rows_of_text(bytes));
    if (std::all_of(rows.table.begin(), rows.table.end(), is_blank)) return one_problem("The file has no rows");
    return rows;
}

Result<ImportRows> read_import(std::string_view bytes) {
    auto rows = TRY(is_workbook(bytes) ? rows_of_workbook(bytes) : rows_of_text(bytes));
    if (rows.table.empty() || is_blank(rows.table.front()))
        return one_problem("The file has no headings in its first row");
    bool has_rows = false;
    for (std::size_t i = 1; i < rows.table.size(); ++i) has_rows = has_rows || !is_blank(rows.table[i]);
    if (!has_rows) return one_problem("There are no rows below the headings");
    return rows;
}

} // namespace reeve::office
