// Force priorities and their links in the database.
#include "planning/force_priority_store.h"
#include "office/kept_links.h"

namespace reeve::planning {
namespace {

std::vector<ForcePriorityObjective> links_of(db::Connection& connection, Id<ForcePriority> id) {
    return db::records(connection, force_priority_objective_fields(),
                       db::Sql("force_priority = :id ORDER BY objective", "objectives a force priority serves"),
                       {{"id", id}});
}

void keep_objectives(office::Change& change, Id<ForcePriority> id, const std::vector<PartKey>& objectives) {
    office::keep_links(change, force_priority_objective_fields(), links_of(change.tx, id),
                       &ForcePriorityObjective::objective, objectives, [&](PartKey key) {
                           return ForcePriorityObjective{{}, 0, id, key};
                       });
}

} // namespace

std::vector<ForcePriority> all_force_priorities(db::Connection& connection) {
    return db::records(
        connection, force_priority_fields(),
        db::Sql("1 = 1 ORDER BY CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END, reference", "all force priorities"));
}

std::vector<ForcePriority> force_priorities_on(db::Connection& connection, Date day) {
    return db::records(connection, force_priority_fields(),
                       db::Sql("set_on <= :day AND (ended_on IS NULL OR ended_on >= :day) ORDER BY reference",
                               "force priorities that stand on a day"),
                       {{"day", day}});
}

std::optional<ForcePriority> find_force_priority(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "FP") return std::nullopt;
    return db::record(connection, force_priority_fields(),
                      db::Sql("reference = :reference", "a force priority by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<ForcePriorityObjective> force_priority_objectives(db::Connection& connection) {
    return db::records(connection, force_priority_objective_fields(),
                       db::Sql("1 = 1 ORDER BY force_priority, objective", "objectives that force priorities serve"));
}

std::vector<PartKey> objectives_served(db::Connection& connection, Id<ForcePriority> id) {
    std::vector<PartKey> keys;
    for (const auto& link : links_of(connection, id)) keys.push_back(link.objective);
    return keys;
}

Result<ForcePriority> add_force_priority(office::Change& change, ForcePriority priority,
                                         const std::vector<PartKey>& objectives) {
    if (auto problems = check(priority, objectives); !problems.empty()) return problems;
    priority = office::keep_new(change, force_priority_fields(), std::move(priority));
    keep_objectives(change, priority.id, objectives);
    return priority;
}

Result<ForcePriority> keep_force_priority(office::Change& change, ForcePriority priority,
                                          const std::vector<PartKey>& objectives) {
    if (auto problems = check(priority, objectives); !problems.empty()) return problems;
    priority = TRY(office::keep(change, force_priority_fields(), std::move(priority)));
    keep_objectives(change, priority.id, objectives);
    return priority;
}

} // namespace reeve::planning
