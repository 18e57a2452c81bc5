// Mounts the slice of planning: the pages of the plan, its descriptions, its road and what waits for the office holder.
#include "planning/planning.h"
#include "office/figure.h"
#include "office/office.h"
#include "planning/panel_recommendation.h"
#include "planning/plan_duties.h"
#include "planning/plan_pages.h"
#include "planning/plan_search_store.h"
#include "planning/plan_store.h"
#include "planning/plan_version.h"
#include "planning/plan_wording.h"
#include "planning/planning_figures.h"
#include "planning/pledge.h"
#include "planning/send_out.h"

namespace reeve::planning {
namespace {

void mount_pages(office::Routes& routes) {
    mount_plan_list(routes);
    mount_plan_desk(routes);
    mount_plan_parts(routes);
    mount_plan_road(routes);
    mount_send_outs(routes);
    mount_plan_recommendations(routes);
    mount_plan_versions(routes);
    mount_pledges(routes);
    mount_public_plan(routes);
    mount_public_versions(routes);
    mount_public_priorities(routes);
}

// What the law leaves to the office holder alone.
std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId, office::Role role, Date) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, office::Right::issue_plan)) return list;
    for (const auto& plan : all_plans(connection))
        if (plan.state == PlanState::ready)
            list.push_back({plan.title + " is ready", "/work/plan/" + plan.reference + "/issue",
                            "You alone can sign and issue it (PRSRA 2011 s.18)."});
    return list;
}

} // namespace

std::vector<PriorityName> priorities_in_force(db::Connection& connection, Date day) {
    std::vector<PriorityName> list;
    auto plan = plan_in_force(connection, day);
    if (!plan) return list;
    for (const auto& [part, number, under, slug] : numbered(parts_of(connection, plan->id)))
        if (part.kind == PartKind::priority) list.push_back({part.key, number, part.title, part.group, slug});
    return list;
}

std::vector<PlanIssued> plans_issued_here(db::Connection& connection) {
    std::vector<PlanIssued> list;
    for (const auto& plan : issued_plans(connection))
        if (trimmed(plan.recorded_note.text).empty())
            list.push_back({plan.reference, plan.title, *plan.issued_on, plan.is_sample});
    return list;
}

void mount(office::Office& office) {
    mount_pages(office.routes());
    for (auto& figure : figures()) office.figures().add(std::move(figure));
    for (const auto* shape :
         {&plan_fields().shape(), &part_fields().shape(), &version_fields().shape(), &reason_fields().shape(),
          &send_out_fields().shape(), &panel_recommendation_fields().shape(), &pledge_fields().shape(),
          &pledge_kept_fields().shape()})
        office.shapes().push_back(shape);
    office.lifecycles().push_back(plan_moves().in_words());
    office.waiting().push_back(waiting);
    office.jobs().push_back(plan_search_job());
    for (auto& witness : plan_witnesses()) office.duties().add(std::move(witness));
    for (auto& check : plan_wording_checks()) office.wording_checks().push_back(std::move(check));
}

} // namespace reeve::planning
