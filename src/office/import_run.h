// An import: rows of a spreadsheet brought in together, which cell of it is wrong, and for how long it can be undone.
#pragma once
#include "base/csv.h"
#include "record/description.h"
#include <map>

namespace reeve::office {

struct ImportRun {
    Id<ImportRun> id;
    int version = 0;
    std::string kind;    // "engagements", "feedback", "responses"
    std::string subject; // reference of what the rows belong to: C-2021-001; empty: to nothing in particular
    std::string file_name;
    std::string file_hash;
    Moment made_at;
    std::string by_post;
    int kept = 0;
    int left_out = 0;
    std::optional<Moment> undone_at;
};
const Description<ImportRun>& import_run_fields();
inline constexpr int days_to_undo = 7;
bool may_be_undone(const ImportRun&, Moment now);
// Why it may not be undone, in words; Done where it may.
Result<Done> check_undo(const ImportRun&, Moment now);

// Which column holds which field, from 0; a field that no column holds is left out.
using Matching = std::map<std::string, int>;

struct CellTrouble {
    std::string label; // "Date"
    std::string cell;  // "B4"
    std::string message;
};
// 1, 4 -> "B4": how spreadsheets name a cell.
std::string cell_name(int column, int line);
bool is_blank(const CsvRow&);

} // namespace reeve::office
