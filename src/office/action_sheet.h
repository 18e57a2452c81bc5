// Actions as rows of a file: the same columns in CSV and XLSX, and the same again when it is brought back.
#pragma once
#include "office/action.h"
#include "office/routes.h"

namespace reeve::office {

// What the cells say beside the action itself.
struct ActionSheetNames {
    Date today;
    std::map<std::string, std::string> places;   // code -> name
    std::map<std::int64_t, Moment> last_changed; // action -> when
};

struct ActionColumn {
    const char* name; // of the field; empty where a file cannot change it
    const char* heading;
    document::ColumnKind kind;
    std::string (*shown)(const Action&, const ActionSheetNames&);
};
const std::vector<ActionColumn>& action_columns();
// The column of a field that a file may change, or of "reference" and "version".
const ActionColumn& action_column(std::string_view name);
// With its columns and no rows yet.
Sheet empty_action_sheet();
void add_row(Sheet&, const Action&, const ActionSheetNames&);

} // namespace reeve::office
