// Pledges in the database.
#include "planning/pledge_store.h"

namespace reeve::planning {

std::vector<Pledge> pledges_of(db::Connection& connection, PlanId plan) {
    return db::records(connection, pledge_fields(), db::Sql("plan = :plan ORDER BY number", "pledges of a plan"),
                       {{"plan", plan}});
}

std::vector<PledgeKept> pledges_kept(db::Connection& connection, PlanId plan) {
    return db::records(connection, pledge_kept_fields(),
                       db::Sql("plan = :plan ORDER BY pledge, priority", "priorities that keep the pledges"),
                       {{"plan", plan}});
}

Pledge add_pledge(office::Change& change, Pledge pledge) {
    auto before = pledges_of(change.tx, pledge.plan);
    pledge.number = before.empty() ? 1 : before.back().number + 1;
    return office::keep_new(change, pledge_fields(), pledge);
}

void keep_links(office::Change& change, const Pledge& pledge, const std::vector<PartKey>& priorities) {
    auto is_wanted = [&](PartKey key) {
        return std::find(priorities.begin(), priorities.end(), key) != priorities.end();
    };
    std::vector<PartKey> held;
    for (const auto& link : pledges_kept(change.tx, pledge.plan)) {
        if (link.pledge != pledge.id) continue;
        if (is_wanted(link.priority)) held.push_back(link.priority);
        else office::drop(change, pledge_kept_fields(), link);
    }
    for (auto key : priorities) {
        if (std::find(held.begin(), held.end(), key) != held.end()) continue;
        PledgeKept link;
        link.plan = pledge.plan;
        link.pledge = pledge.id;
        link.priority = key;
        held.push_back(key);
        office::keep_new(change, pledge_kept_fields(), link);
    }
}

} // namespace reeve::planning
