// Three controls, and what is read of them.
#include "office/action_making.h"
#include "html/callouts.h"
#include "office/action_parts.h"
#include "office/typed_words.h"

namespace reeve::office {

html::Html new_action_controls(Visit& visit, const Problems& problems) {
    return html::text_input({.name = "title",
                             .label = "What needs to be done?",
                             .hint = "Start with a verb.",
                             .error = html::error_of(problems, "title"),
                             .value = std::string(visit.typed("title"))})
           + html::select(owner_select(visit, std::string(visit.typed("owner")), problems))
           + html::text_input({.name = "due",
                               .label = "By when?",
                               .hint = "Like 5 September 2026.",
                               .error = html::error_of(problems, "due"),
                               .value = std::string(visit.typed("due")),
                               .classes = "govuk-input--width-20"});
}

Result<Action> typed_new_action(Visit& visit) {
    Action action;
    action.title = std::string(trimmed(visit.typed("title")));
    Problems problems;
    if (action.title.empty()) problems.add("title", "Enter what needs to be done");
    add_all(problems, too_long(visit, {"title"}, action_title_limit));
    if (auto owner = typed_owner(visit)) action.owner = *owner;
    else add_all(problems, owner.problems());
    if (auto due = typed_date(visit, "due", "Enter by when it is to be done")) action.due = *due;
    else add_all(problems, due.problems());
    if (!problems.empty()) return problems;
    return action;
}

} // namespace reeve::office
