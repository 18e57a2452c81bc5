// Reads a file of another tool into rows.
#include "office/import_table.h"
#include "base/text.h"

namespace reeve::office {

Result<std::vector<CsvRow>> table_in(std::string_view bytes) {
    if (trimmed(bytes).empty()) return Problems{{{"text", "Paste the rows, with their headings"}}};
    if (bytes.starts_with("PK"))
        return Problems{{{"text", "This is a workbook. Save its sheet as CSV, and choose that file"}}};
    auto table = read_csv(bytes);
    if (!table)
        return Problems{
            {{"text", table.has_problems() ? table.problems().list.front().message : table.refusal().message}}};
    if (table->size() < 2) return Problems{{{"text", "There are no rows below the headings"}}};
    return table;
}

} // namespace reeve::office
