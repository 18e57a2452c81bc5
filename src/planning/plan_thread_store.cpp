// Threads in the database.
#include "planning/plan_thread_store.h"
#include "office/action_store.h"
#include "office/kept_links.h"

namespace reeve::planning {
namespace {

using office::Change;

std::vector<ThreadPart> part_links(db::Connection& connection, Id<PlanThread> thread) {
    return db::records(connection, thread_part_fields(),
                       db::Sql("thread = :thread ORDER BY part", "parts of the plan under a thread"),
                       {{"thread", thread}});
}

std::vector<ThreadAction> action_links(db::Connection& connection, Id<PlanThread> thread) {
    return db::records(connection, thread_action_fields(),
                       db::Sql("thread = :thread ORDER BY action", "actions under a thread"), {{"thread", thread}});
}

Result<std::vector<office::ActionId>> ids_of(Change& change, const std::vector<std::string>& references) {
    std::vector<office::ActionId> ids;
    for (const auto& reference : references) {
        auto action = office::action_named(change.tx, reference);
        if (!action) return Problems{{{"actions", "There is no action " + reference}}};
        ids.push_back(action->id);
    }
    return ids;
}

void keep_tags(Change& change, Id<PlanThread> thread, const std::vector<PartKey>& parts,
               const std::vector<office::ActionId>& actions) {
    office::keep_links(change, thread_part_fields(), part_links(change.tx, thread), &ThreadPart::part, parts,
                       [&](PartKey key) {
                           return ThreadPart{{}, 0, thread, key};
                       });
    office::keep_links(change, thread_action_fields(), action_links(change.tx, thread), &ThreadAction::action, actions,
                       [&](office::ActionId action) {
                           return ThreadAction{{}, 0, thread, action};
                       });
}

} // namespace

std::vector<PlanThread> all_threads(db::Connection& connection) {
    return db::records(connection, thread_fields(), db::Sql("1 = 1 ORDER BY reference", "all threads of the plan"));
}

std::optional<PlanThread> find_thread(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "TH") return std::nullopt;
    return db::record(connection, thread_fields(), db::Sql("reference = :reference", "a thread by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<PartKey> parts_of_thread(db::Connection& connection, Id<PlanThread> thread) {
    std::vector<PartKey> keys;
    for (const auto& link : part_links(connection, thread)) keys.push_back(link.part);
    return keys;
}

std::vector<office::Action> actions_of_thread(db::Connection& connection, Id<PlanThread> thread) {
    return db::records(connection, office::action_fields(),
                       db::Sql(R"(
        id IN (SELECT action FROM plan_thread_action WHERE thread = :thread) ORDER BY COALESCE(due, '9999-12-31'), id)",
                               "actions of a thread by due date"),
                       {{"thread", thread}});
}

Result<PlanThread> add_thread(Change& change, PlanThread thread, const ThreadTags& tags) {
    if (auto problems = check(thread); !problems.empty()) return problems;
    auto actions = TRY(ids_of(change, tags.actions));
    thread = keep_new(change, thread_fields(), std::move(thread));
    keep_tags(change, thread.id, tags.parts, actions);
    return thread;
}

Result<PlanThread> keep_thread(Change& change, PlanThread thread, const ThreadTags& tags) {
    if (auto problems = check(thread); !problems.empty()) return problems;
    auto actions = TRY(ids_of(change, tags.actions));
    thread = TRY(keep(change, thread_fields(), std::move(thread)));
    keep_tags(change, thread.id, tags.parts, actions);
    return thread;
}

} // namespace reeve::planning
