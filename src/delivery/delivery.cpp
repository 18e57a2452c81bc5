// Mounts the slice of delivery: workstreams under the plan, measures from outside, and the figures counted from them.
#include "delivery/delivery.h"
#include "delivery/delivery_figures.h"
#include "delivery/delivery_invariants.h"
#include "delivery/highlight_edition.h"
#include "delivery/highlight_pages.h"
#include "delivery/measure.h"
#include "delivery/milestone.h"
#include "delivery/observation_pages.h"
#include "delivery/plan_review.h"
#include "delivery/plan_review_pages.h"
#include "delivery/risk.h"
#include "delivery/workstream_figures.h"
#include "delivery/workstream_pages.h"
#include "office/figure.h"
#include "office/register_pages.h"

namespace reeve::delivery {
namespace {

const office::Register& measure_register() {
    static const auto list = office::register_of(
        measure_fields(),
        office::Register{
            .address = "/work/measures",
            .title = "Measures",
            .about = "Numbers that others send us, with who sends them and when they are due.",
            .plural = "measures",
            .view = {"title", "source", "owner_post", "expected_day"},
            .form = {"slug", "title", "unit_one", "unit_many", "source", "owner_post", "definition", "expected_day"},
            .write = office::Right::load_measures},
        [](const Measure& measure) { return check(measure); });
    return list;
}

const office::Register& cohort_register() {
    static const auto list =
        office::register_of(cohort_fields(),
                            office::Register{.address = "/work/cohorts",
                                             .title = "Cohorts",
                                             .about = "The cohorts of each programme and how many people took part.",
                                             .plural = "cohorts",
                                             .view = {"reference", "programme", "number", "ended_on", "participants"},
                                             .form = {"programme", "number", "ended_on", "participants", "note"},
                                             .write = office::Right::load_measures},
                            [](const Cohort& cohort) { return check(cohort); });
    return list;
}

void mount_workstreams(office::Routes& routes) {
    mount_workstream_list(routes);
    mount_workstream_forms(routes);
    mount_workstream_actions(routes);
    mount_milestones(routes);
    mount_risks(routes);
    mount_workstream_desk(routes);
    mount_public_workstreams(routes);
    mount_plan_reviews(routes);
    mount_plan_review_forms(routes);
    mount_public_plan_reviews(routes);
    mount_highlights(routes);
    mount_highlight_forms(routes);
    mount_highlight_files(routes);
    mount_public_highlights(routes);
}

} // namespace

void mount(office::Office& office) {
    auto& routes = office.routes();
    office::mount_register<measure_register>(routes);
    office::mount_register<cohort_register>(routes);
    mount_observations(routes);
    mount_workstreams(routes);
    for (const auto* shape :
         {&measure_fields().shape(), &release_fields().shape(), &observation_fields().shape(), &cohort_fields().shape(),
          &workstream_fields().shape(), &workstream_action_fields().shape(), &milestone_fields().shape(),
          &risk_fields().shape(), &review_fields().shape(), &focus_fields().shape(), &highlight_fields().shape(),
          &highlight_edition_fields().shape()})
        office.shapes().push_back(shape);
    for (auto& figure : figures()) office.figures().add(std::move(figure));
    office.figures().add(actions_done_figure());
    for (auto& invariant : delivery_invariants()) office.invariants().push_back(std::move(invariant));
}

} // namespace reeve::delivery
