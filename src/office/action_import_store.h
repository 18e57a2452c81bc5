// Files of actions kept: planned against the records, brought in whole, and undone.
#pragma once
#include "office/action_import.h"
#include "office/action_store.h"
#include "office/import_store.h"

namespace reeve::office {

inline constexpr const char* actions_kind = "actions"; // of a held file and an import

// What the cells of these actions say beside the actions: names of places and when each was changed last.
ActionSheetNames action_sheet_names(db::Connection&, Date today);

// The actions of a list as its file has them.
Sheet action_sheet(db::Connection&, const ActionFilter&, const ActionPage&, Date today);

// Who brings a file in.
struct ActionImporter {
    PersonId person;
    bool may_verify = false;
    std::string file_name;
};
ActionImportPlan plan_actions(db::Connection&, const std::vector<CsvRow>&, const ActionImporter&, Date today);
std::string reason_of_import(const std::string& file_name); // "From file actions.xlsx"

// What to do with an action that somebody changed since the file was made.
enum class SinceAnswer { leave, take };
using SinceAnswers = std::map<std::string, SinceAnswer>; // by reference
// Keeps every row, or none: problems under "row_A-0412" where an answer is missing, a refusal where a cell must be put
// right first or nothing would change. The change's reason must be that of the import.
Result<ImportRun> keep_actions(Change&, const std::vector<CsvRow>&, const ActionImporter&, const std::string& file_hash,
                               const SinceAnswers&);
// Sets back what the import wrote, action by action; what was changed since stays, and the run says which.
Result<ImportRun> undo_actions(Change&, const ImportRun&);

// What an import changed, for the page that shows it.
struct ImportedAction {
    Action action;
    std::vector<FieldChange> changes;
};
std::vector<ImportedAction> imported_actions(db::Connection&, const ImportRun&);

} // namespace reeve::office
