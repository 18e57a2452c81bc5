// Pledges in the database.
#include "planning/pledge_store.h"
#include "office/kept_links.h"

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
    auto held = pledges_kept(change.tx, pledge.plan);
    std::erase_if(held, [&](const PledgeKept& link) { return link.pledge != pledge.id; });
    office::keep_links(change, pledge_kept_fields(), held, &PledgeKept::priority, priorities, [&](PartKey key) {
        PledgeKept link;
        link.plan = pledge.plan;
        link.pledge = pledge.id;
        link.priority = key;
        return link;
    });
}

} // namespace reeve::planning
