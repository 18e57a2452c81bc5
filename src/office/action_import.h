// The sheet of actions brought back: what each row would change, cell by cell, against the actions as they stand.
#pragma once
#include "office/action_sheet.h"
#include "office/import_columns.h"
#include "office/import_rows.h"

namespace reeve::office {

// What the rows are read against.
struct ActionImportWorld {
    ActionSheetNames names;
    std::map<std::string, std::string> place_codes; // folded name or code -> code
    struct Owner {
        PersonId person;
        std::string post;
    };
    std::map<std::string, std::vector<Owner>> owners; // folded post -> who works here with it
    PersonId actor;
    bool may_verify = false;
    std::string why; // "From file actions.xlsx"
    std::function<std::optional<Action>(std::string_view reference)> find;
    // The action as it was at an earlier version, from its history; none where that version never was.
    std::function<std::optional<Action>(const Action&, int version)> at_version;
};

struct ActionCellChange {
    std::string column; // its heading
    std::string before; // as it stands
    std::string after;
    std::string exported; // as it stood in the exported file, where somebody changed this cell since
    bool was_changed_since = false;
};

struct ActionRowChange {
    int line = 0; // of the file
    Action stands, wanted;
    std::vector<ActionCellChange> cells;
    bool is_asked = false; // somebody changed the action since the file was made: leave it, or take the file's cells?
};

struct ActionImportPlan {
    std::vector<std::string> missing; // headings that the file must have and has not
    std::vector<CellTrouble> troubles;
    std::vector<ActionRowChange> rows; // those that would change something
    int lines = 0;                     // rows of the file

    bool may_be_kept() const { return missing.empty() && troubles.empty() && !rows.empty(); }
    std::int64_t cells() const;
    std::int64_t asked() const;
};
const ImportFields& action_import_fields();
ActionImportPlan plan_action_import(const std::vector<CsvRow>& table, const ActionImportWorld&);
// "12 rows would change, 30 cells in all. 4,988 rows stand as they are in the file."
std::string in_words(const ActionImportPlan&);

} // namespace reeve::office
