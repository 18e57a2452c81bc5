// Gathers what is late, due and waiting for somebody.
#include "office/my_work.h"
#include "office/access.h"

namespace reeve::office {
namespace {

constexpr int most_cards = 4;

std::vector<Waiting> to_verify(db::Connection& connection, PersonId person, Date today) {
    std::vector<Waiting> list;
    for (const auto& action : actions_to_verify(connection, person, most_cards + 1))
        list.push_back({"Verify " + action.reference, "/work/actions/" + action.reference + "/verification",
                        action.title + ". Done" + (action.done_on ? " on " + in_words(*action.done_on) : "") + "."});
    if (list.size() <= static_cast<std::size_t>(most_cards)) return list;
    auto all = action_counts(connection, today).done;
    return {{"Verify what was done", "/work/actions?state=done",
             counted(all, "action is", "actions are") + " done and not verified yet."}};
}

} // namespace

MyActions actions_mine(db::Connection& connection, PersonId person, Date today) {
    MyActions mine{.list = actions_of_owner(connection, person)};
    for (const auto& action : mine.list) {
        if (days_late(action, today) > 0) ++mine.late;
        else if (action.due && *action.due <= today + due_soon_days) ++mine.due;
    }
    return mine;
}

std::vector<Waiting> waiting_for(db::Connection& connection, Office& office, PersonId person, Role role, Date today) {
    std::vector<Waiting> list;
    if (has_right(role, Right::verify_actions)) list = to_verify(connection, person, today);
    for (const auto& ask : office.waiting())
        for (auto& one : ask(connection, person, role, today)) list.push_back(std::move(one));
    return list;
}

std::string my_work_sentence(std::int64_t late, std::int64_t due, std::int64_t waiting) {
    auto things = late == 0 ? std::string("Nothing is late") : counted(late, "thing is", "things are") + " late";
    auto week = due == 0 ? std::string("nothing is") : counted(due, "is", "are");
    auto wait = waiting == 0 ? std::string("nothing is") : counted(waiting, "thing is", "things are");
    return things + ", " + week + " due this week and " + wait + " waiting for you.";
}

} // namespace reeve::office
