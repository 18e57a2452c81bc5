// For tests of what the public reads: an office that keeps the plan of 2021 with its road, issued or still private.
#pragma once
#include "office/office_testing.h"
#include "planning/plan_pages.h"
#include "planning/plan_road_store.h"
#include "planning/planning_world_test.h"
#include "planning/pledge_store.h"

namespace reeve::planning::testing {

using office::testing::Desk;
using office::testing::holds;

inline void mount_public(Desk& desk) {
    mount_public_plan(desk.office.routes());
    mount_public_versions(desk.office.routes());
    mount_public_priorities(desk.office.routes());
    desk.who = std::nullopt;
}

inline std::vector<PlanPart> parts_of_2021() {
    auto parts = whole_text().parts;
    parts[0].words = {"Fewer people will suffer crime."};
    parts[0].group = "Policing priorities";
    parts[0].lead_post = "Deputy Commissioner";
    parts[0].officer_post = "Director of Commissioning";
    auto second = part(12, PartKind::priority, "Support victims");
    second.group = "Partnership priorities";
    parts.push_back(second);
    return parts;
}

// On its road: a private first draft of 30 July, sent to the Panel on 13 September; a version that every household was
// asked about from 27 September to 18 October, public where `is_published`; and a draft after it that nobody may read.
inline Plan keep_plan_on_its_road(office::Change& change, bool is_published) {
    auto plan = plan_of_2021(PlanState::revising);
    plan.reference = "PCP-2021-001";
    plan.summary = "Safer streets";
    plan.requirement_edition = "February 2023";
    plan.requirement_statement = {"Regard was had to all seven threats"};
    plan.equality = {"Assessed in July"};
    plan = begin_plan(change, plan, parts_of_2021());
    auto write = [&](std::size_t at, const char* words) {
        auto written = parts_of(change.tx, plan.id)[at];
        written.words = {words};
        office::keep(change, part_fields(), written).ok();
    };
    auto send = [&](SendOut sent, const char* name) { send_out(change, plan, sent, name); };
    write(5, "SECRETFIRST teams in the city");
    send(sent(Party::chief_constable, 0, date_of(2021, 7, 30)), "First draft");
    auto first = *find_version(change.tx, plan.id, 1);
    first.made_on = date_of(2021, 7, 30);
    office::keep(change, version_fields(), first).ok();
    send(sent(Party::panel, 0, date_of(2021, 9, 13), date_of(2021, 10, 29)), "First draft");
    keep_reason(change, plan, 6, {"SECRETWHY the draft was thin"}, "Early talks");
    write(5, "Neighbourhood teams in every district");
    send(sent(Party::households, 0, date_of(2021, 9, 27), date_of(2021, 10, 18)), "As consulted on");
    auto consulted = *find_version(change.tx, plan.id, 2);
    consulted.is_public = is_published;
    office::keep(change, version_fields(), consulted).ok();
    keep_reason(change, plan, 6, {"412 of 1,906 replies asked for rural teams"}, "Rural policing");
    write(5, "Neighbourhood teams in every district and every village");
    return plan;
}

inline Plan keep_issued(office::Change& change, Plan plan, Date day = date_of(2022, 1, 31)) {
    plan = *find_plan(change.tx, plan.reference);
    plan.state = PlanState::issued;
    plan.issued_on = day;
    plan.issued_by = "Commissioner";
    plan.panel_report_on = date_of(2021, 11, 1);
    plan.panel_report = {"The Panel supported the draft."};
    plan.response_on = date_of(2021, 11, 20);
    plan = *office::keep(change, plan_fields(), plan);
    make_version(change, plan, "As issued", true);
    return plan;
}

inline PanelRecommendation recommended(PlanId plan) {
    PanelRecommendation made;
    made.plan = plan;
    made.words = {"Say what success looks like."};
    made.received_on = date_of(2021, 11, 1);
    made.answer = {"A table of measures was added."};
    made.answered_on = date_of(2021, 11, 20);
    return made;
}

inline Pledge pledged(PlanId plan, const char* heading, const char* words) {
    Pledge made;
    made.plan = plan;
    made.heading = heading;
    made.words = {words};
    return made;
}

// Issued on 31 January 2022, with a recommendation, and two pledges of which one is kept.
inline Plan keep_issued_world(office::Change& change) {
    auto plan = keep_issued(change, keep_plan_on_its_road(change, true));
    add_recommendation(change, recommended(plan.id));
    auto kept = add_pledge(change, pledged(plan.id, "More Policing", "More officers on the front line."));
    keep_links(change, kept, {1});
    auto dropped = pledged(plan.id, "Visible Policing", "A police station in Rutland.");
    dropped.why_none = {"The estates review decides it."};
    add_pledge(change, dropped);
    return plan;
}

} // namespace reeve::planning::testing
