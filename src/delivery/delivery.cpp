// Mounts the slice of delivery: workstreams under the plan, measures from outside, and the figures counted from them.
#include "delivery/delivery.h"
#include "delivery/comparison_set.h"
#include "delivery/delivery_figures.h"
#include "delivery/delivery_invariants.h"
#include "delivery/highlight_edition.h"
#include "delivery/highlight_pages.h"
#include "delivery/measure_definition.h"
#include "delivery/measure_figures.h"
#include "delivery/measure_note.h"
#include "delivery/measure_pages.h"
#include "delivery/measure_target.h"
#include "delivery/milestone.h"
#include "delivery/observation_pages.h"
#include "delivery/plan_review.h"
#include "delivery/plan_review_pages.h"
#include "delivery/risk.h"
#include "delivery/workstream_figures.h"
#include "delivery/workstream_pages.h"
#include "delivery/workstream_store.h"
#include "office/action_holders.h"
#include "office/figure.h"
#include "office/register_pages.h"

namespace reeve::delivery {
namespace {

const office::Register& comparison_register() {
    static const auto list = office::register_of(
        comparison_fields(),
        office::Register{
            .address = "/work/comparison-sets",
            .title = "Comparison sets",
            .about =
                "Which forces a force is compared with, by edition. A set works one way only: those most like one force "
                "need not find it among those most like them.",
            .plural = "comparison sets",
            .view = {"title", "edition", "holds_from", "own_name"},
            .form = {"title", "edition", "holds_from", "own_name", "members", "source", "caution"},
            .write = office::Right::load_measures},
        [](const ComparisonSet& set) { return check(set); });
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
    mount_initiatives(routes);
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

std::vector<office::ActionHolder> workstreams_with(db::Connection& connection, office::ActionId action) {
    std::vector<office::ActionHolder> holders;
    for (const auto& workstream : workstreams_of_action(connection, action))
        holders.push_back(
            {workstream.title + " (" + workstream.reference + ")", "/work/workstreams/" + workstream.reference});
    return holders;
}

} // namespace

void mount(office::Office& office) {
    auto& routes = office.routes();
    office::mount_register<comparison_register>(routes);
    office::mount_register<cohort_register>(routes);
    mount_measures(routes);
    mount_measure_forms(routes);
    mount_measure_parts(routes);
    mount_public_measures(routes);
    mount_observations(routes);
    mount_workstreams(routes);
    for (const auto* shape :
         {&measure_fields().shape(), &definition_fields().shape(), &target_fields().shape(), &note_fields().shape(),
          &comparison_fields().shape(), &release_fields().shape(), &observation_fields().shape(),
          &cohort_fields().shape(), &workstream_fields().shape(), &workstream_action_fields().shape(),
          &initiative_fields().shape(), &milestone_fields().shape(), &risk_fields().shape(), &review_fields().shape(),
          &focus_fields().shape(), &highlight_fields().shape(), &highlight_edition_fields().shape()})
        office.shapes().push_back(shape);
    for (auto& figure : figures()) office.figures().add(std::move(figure));
    office.figures().add(actions_done_figure());
    office.figures().add(measures_figure());
    office::tell_action_holders_with(workstreams_with);
    for (auto& invariant : delivery_invariants()) office.invariants().push_back(std::move(invariant));
}

} // namespace reeve::delivery
