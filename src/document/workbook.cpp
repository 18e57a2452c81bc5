// What the cells of a column say of its kind, and the names of cells.
#include "document/workbook.h"
#include "base/date.h"

namespace reeve::document {
namespace {

constexpr std::size_t digits_kept_exactly = 15;

bool is_whole_number(std::string_view cell) {
    if (cell.starts_with('-')) cell.remove_prefix(1);
    if (cell.empty() || cell.size() > digits_kept_exactly || (cell.size() > 1 && cell.front() == '0')) return false;
    return cell.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_day(std::string_view cell) { return parse_iso_date(cell).ok(); }

bool all_are(const std::vector<std::vector<std::string>>& rows, std::size_t column, bool (*is)(std::string_view)) {
    bool any = false;
    for (const auto& row : rows) {
        if (column >= row.size() || row[column].empty()) continue;
        if (!is(row[column])) return false;
        any = true;
    }
    return any;
}

} // namespace

ColumnKind kind_of_column(const std::vector<std::vector<std::string>>& rows, std::size_t column) {
    if (all_are(rows, column, is_day)) return ColumnKind::date;
    return all_are(rows, column, is_whole_number) ? ColumnKind::whole_number : ColumnKind::text;
}

std::string cell_name(int column, int line) {
    std::string letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
    return letters + std::to_string(line);
}

} // namespace reeve::document
