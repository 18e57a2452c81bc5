// The rows of an office's own log of actions, as it kept it before: read as new actions.
#pragma once
#include "office/action.h"
#include "office/brought_kind.h"

namespace reeve::office {

const ImportFields& action_log_fields();

// What the rows are read against.
struct ActionLogWorld {
    KnownWords owners;                               // folded post or name -> id of the person
    KnownWords areas;                                // folded name or code -> code
    std::map<std::string, std::string> posts;        // id of a person -> post
    std::map<std::string, std::string> by_title;     // what is told the same: key of a title -> reference
    std::map<std::string, std::string> by_reference; // folded reference in a log that came in before -> ours
    Date today;
};
// A title as it is compared: letters and digits alone.
std::string title_key(std::string_view title);
Action read_logged_action(RowReading&, const ActionLogWorld&);

} // namespace reeve::office
