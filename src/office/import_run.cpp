// Imports by themselves: their cells and the time in which they can be undone.
#include "office/import_run.h"
#include <algorithm>

namespace reeve::office {

const Description<ImportRun>& import_run_fields() {
    static const auto fields = Description<ImportRun>("import_run", "import")
                                   .hidden<&ImportRun::kind>("kind", {.label = "Kind"})
                                   .hidden<&ImportRun::subject>("subject", {.label = "Belongs to"})
                                   .hidden<&ImportRun::file_name>("file_name", {.label = "File"})
                                   .hidden<&ImportRun::file_hash>("file_hash")
                                   .hidden<&ImportRun::made_at>("made_at", {.label = "Brought in"})
                                   .hidden<&ImportRun::by_post>("by_post", {.label = "By"})
                                   .hidden<&ImportRun::kept>("kept", {.label = "Rows brought in"})
                                   .hidden<&ImportRun::left_out>("left_out", {.label = "Rows left out"})
                                   .hidden<&ImportRun::undone_at>("undone_at", {.label = "Undone"});
    return fields;
}

bool may_be_undone(const ImportRun& run, Moment now) { return check_undo(run, now).ok(); }

Result<Done> check_undo(const ImportRun& run, Moment now) {
    if (run.undone_at) return Refusal{"This import is undone already.", "", Refusal::Kind::gone};
    if (london_date(now) - london_date(run.made_at) > days_to_undo)
        return Refusal{"An import can be undone for 7 days. This one is older.", "", Refusal::Kind::gone};
    return Done{};
}

std::string cell_name(int column, int line) {
    std::string letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
    return letters + std::to_string(line);
}

bool is_blank(const CsvRow& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return trimmed(cell).empty(); });
}

} // namespace reeve::office
