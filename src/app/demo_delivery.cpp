// The demo office's delivery of its plan: the workstreams that the review of 2023 found, with each achievement as an
// action, the review itself, milestones and risks, and what the owners say.
#include "app/demo_replay.h"
#include "delivery/highlight_content.h"
#include "delivery/highlight_draft.h"
#include "delivery/highlight_store.h"
#include "delivery/initiative_store.h"
#include "delivery/plan_review_store.h"
#include "delivery/workstream_store.h"
#include "office/action_store.h"
#include "planning/planning.h"
#include <memory>

namespace reeve {
namespace {

using namespace delivery;
using office::Action;
using office::Change;
using office::Role;

// What delivery takes its ids from, so that the ids of everything else stay as they are without it.
using Ids = std::shared_ptr<CountedIds>;

Workstream workstream_named(Change& change, const DemoRow& row, const std::string& reference) {
    auto workstream = find_workstream(change.tx, reference);
    if (!workstream) row.fail("of", "is no workstream: " + reference);
    return *workstream;
}

std::int64_t priority_under(Change& change, const DemoRow& row) {
    for (const auto& priority : planning::priorities_in_force(change.tx, change.today()))
        if (priority.title == row.text("under")) return priority.key;
    row.fail("under", "is no priority of the plan in force");
}

void begin(Change& change, const DemoRow& row) {
    auto workstream = row.record(workstream_fields());
    workstream.priority = priority_under(change, row);
    auto kept = demo_sure(add_workstream(change, workstream));
    if (kept.reference != row.text("known_as")) row.fail("known_as", "is kept as " + kept.reference);
}

void begin_initiative(Change& change, const DemoRow& row) {
    auto initiative = row.record(initiative_fields());
    initiative.workstream = workstream_named(change, row, row.text("of")).id;
    initiative.measures.clear();
    demo_sure(add_initiative(change, initiative));
}

// The measures are registered after the work on them has begun.
void name_measures(Change& change, const DemoRow& row) {
    for (auto one : initiatives_of(change.tx, workstream_named(change, row, row.text("of")).id)) {
        if (one.title != row.text("title")) continue;
        one.measures = row.text("measures");
        demo_sure(keep_initiative(change, one));
    }
}

InitiativeId initiative_named(Change& change, const DemoRow& row, WorkstreamId workstream) {
    if (!row.has("initiative")) return {};
    for (const auto& one : initiatives_of(change.tx, workstream))
        if (one.title == row.text("initiative")) return one.id;
    row.fail("initiative", "is no initiative of the workstream");
}

// The plan's own actions have numbers of their own, so that those of the community days are counted from 1.
void raise(Change& change, const DemoReplay& replay, const DemoRow& row) {
    auto action = row.record(office::action_fields());
    const auto& owner = replay.person(row.choice<Role>("owner_role"));
    auto references = split(row.text("workstreams"), ';');
    action.reference = row.text("known_as");
    action.owner = owner.id;
    action.owner_post = owner.post;
    action.raised = change.today();
    action.source = office::ActionSource::workstream;
    action.source_reference = references.front();
    demo_sure(check(action));
    action = keep_new(change, office::action_fields(), action);
    if (row.has("done_at")) action = demo_sure(start(action));
    action = demo_sure(keep_action(change, action));
    for (const auto& reference : references) {
        auto link = row.record(workstream_action_fields());
        link.workstream = workstream_named(change, row, reference).id;
        link.action = action.id;
        link.initiative = initiative_named(change, row, link.workstream);
        demo_sure(link_action(change, link));
    }
}

Action action_known(Change& change, const DemoRow& row) {
    auto action = office::action_named(change.tx, row.text("known_as"));
    if (!action) row.fail("known_as", "is no action");
    return *action;
}

void finish_action(Change& change, const DemoRow& row) {
    demo_sure(keep_action(
        change, demo_sure(finish(action_known(change, row), {row.text("evidence")}, change.actor, change.today()))));
}

void verify_action(Change& change, const DemoRow& row) {
    demo_sure(keep_action(change, demo_sure(verify(action_known(change, row), change.actor, change.today()))));
}

void set_milestone(Change& change, const DemoRow& row) {
    auto milestone = row.record(milestone_fields());
    milestone.reached_on.reset();
    milestone.evidence = {};
    milestone.workstream = workstream_named(change, row, row.text("of")).id;
    demo_sure(add_milestone(change, milestone));
}

void reach_milestone(Change& change, const DemoRow& row) {
    for (const auto& stands : milestones_of(change.tx, workstream_named(change, row, row.text("of")).id)) {
        if (stands.title != row.text("title")) continue;
        auto reached = stands;
        reached.reached_on = row.date("reached_on");
        reached.evidence = {row.text("evidence")};
        demo_sure(keep_milestone(change, stands, reached));
    }
}

void raise_risk(Change& change, const DemoRow& row) {
    auto risk = row.record(risk_fields());
    risk.closed_on.reset();
    risk.closing.clear();
    risk.raised_on = change.today();
    risk.workstream = workstream_named(change, row, row.text("of")).id;
    demo_sure(add_risk(change, risk));
}

void close_risk(Change& change, const DemoRow& row) {
    for (auto risk : risks_of(change.tx, workstream_named(change, row, row.text("of")).id)) {
        if (risk.title != row.text("title")) continue;
        risk.closed_on = row.date("closed_on");
        risk.closing = row.text("closing");
        demo_sure(keep_risk(change, risk));
    }
}

void say(Change& change, const DemoRow& row) {
    auto workstream = workstream_named(change, row, row.text("of"));
    demo_sure(keep_workstream(change, demo_sure(owner_says(workstream, row.choice<office::Standing>("owner_says"),
                                                           {row.text("owner_note")}, change.today()))));
}

void record_review(Change& change, const DemoRow& row) {
    auto kept = demo_sure(add_review(change, row.record(review_fields())));
    if (kept.reference != row.text("known_as")) row.fail("known_as", "is kept as " + kept.reference);
}

void set_focus(Change& change, const DemoRow& row) {
    auto review = find_review(change.tx, row.text("of"));
    if (!review) row.fail("of", "is no review");
    auto focus = row.record(focus_fields());
    focus.review = review->id;
    demo_sure(add_focus(change, focus));
}

// The lines as the program drafts them, and the decisions that somebody typed.
void draft_report(Change& change, const DemoRow& row) {
    auto workstream = workstream_named(change, row, row.text("of"));
    auto report = row.record(highlight_fields());
    auto records = records_of(change.tx, workstream);
    report.workstream = workstream.id;
    report.did = prose_of(lines_of_done(records, report.period()));
    report.upcoming = prose_of(lines_of_next(records, report.period(), change.today()));
    report.risks = prose_of(lines_of_risks(risks_of(change.tx, workstream.id)));
    auto kept = demo_sure(add_highlight(change, report));
    if (kept.reference != row.text("known_as")) row.fail("known_as", "is kept as " + kept.reference);
}

void freeze_highlight(Change& change, const DemoRow& row) {
    auto report = *find_highlight(change.tx, row.text("known_as"));
    auto workstream = workstream_named(change, row, row.text("of"));
    std::string priority;
    for (const auto& one : planning::priorities_in_force(change.tx, change.today()))
        if (one.key == workstream.priority) priority = one.title;
    auto content = content_of(report, records_of(change.tx, workstream), priority, change.today());
    auto frozen = demo_sure(freeze(report, to_text(json_of(content)), change.actor, change.actor_post, change.today()));
    demo_sure(keep_highlight(change, report, frozen));
}

void publish_highlight(Change& change, const DemoRow& row) {
    auto report = *find_highlight(change.tx, row.text("known_as"));
    auto published = demo_sure(publish(report, change.actor, change.actor_post, change.today()));
    demo_sure(keep_highlight(change, report, published));
}

// The next edition of a published report, with its lines as they should have been.
void correct_highlight(Change& change, const DemoRow& row) {
    auto next = demo_sure(
        open_correction(change, *find_highlight(change.tx, row.text("known_as")), {row.text("what_is_corrected")}));
    auto mended = next;
    mended.decisions = {row.text("decisions_then")};
    demo_sure(keep_highlight(change, next, mended));
}

// Actions made from now on are numbered behind the plan's own.
void count_on(Change& change, const DemoTable& actions) {
    const auto& last = actions.rows().back().text("known_as");
    while (office::next_reference(change, "A") < last) {}
}

// At the moment in this column, by that role, with the ids of delivery.
template <class Step>
void add_step(DemoReplay& replay, const Ids& ids, const DemoRow& row, const char* at, Role by, Step step) {
    if (!row.has(at)) return;
    replay.at(row.moment(at), by, [row, ids, step](Change& change) {
        auto own = with_ids_of(*ids, change);
        step(own, row);
    });
}

} // namespace

void replay_delivery(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::delivery);
    DemoTable workstreams("delivery/workstreams.csv"), actions("delivery/plan_actions.csv");
    auto own = std::make_shared<CountedIds>(demo_ids::initiatives);
    DemoTable initiatives("delivery/initiatives.csv");
    for (const auto& row : initiatives.rows()) {
        add_step(replay, own, row, "at", Role::director_of_governance, begin_initiative);
        if (row.has("measures"))
            replay.at(demo_moment("2024-09-30 09:00"), Role::director_of_governance, [row, own](Change& change) {
                auto with_own = with_ids_of(*own, change);
                name_measures(with_own, row);
            });
    }
    DemoTable milestones("delivery/milestones.csv"), risks("delivery/risks.csv"), words("delivery/owner_words.csv");
    for (const auto& row : workstreams.rows()) add_step(replay, ids, row, "at", Role::director_of_governance, begin);
    for (const auto& row : actions.rows()) {
        add_step(replay, ids, row, "at", Role::director_of_governance,
                 [&replay](Change& change, const DemoRow& of) { raise(change, replay, of); });
        add_step(replay, ids, row, "done_at", row.choice<Role>("owner_role"), finish_action);
        add_step(replay, ids, row, "verified_at", Role::chief_executive, verify_action);
    }
    for (const auto& row : milestones.rows()) {
        add_step(replay, ids, row, "at", row.choice<Role>("by"), set_milestone);
        add_step(replay, ids, row, "reached_at", row.choice<Role>("by"), reach_milestone);
    }
    for (const auto& row : risks.rows()) {
        add_step(replay, ids, row, "at", row.choice<Role>("by"), raise_risk);
        add_step(replay, ids, row, "closed_at", row.choice<Role>("by"), close_risk);
    }
    for (const auto& row : words.rows()) add_step(replay, ids, row, "at", row.choice<Role>("by"), say);
    DemoTable reviews("delivery/plan_reviews.csv"), areas("delivery/focus_areas.csv");
    for (const auto& row : reviews.rows())
        add_step(replay, ids, row, "at", Role::director_of_governance, record_review);
    for (const auto& row : areas.rows()) add_step(replay, ids, row, "at", Role::director_of_governance, set_focus);
    DemoTable highlights("delivery/highlights.csv");
    for (const auto& row : highlights.rows()) {
        add_step(replay, ids, row, "at", Role::director_of_governance, draft_report);
        add_step(replay, ids, row, "freeze_at", Role::director_of_governance, freeze_highlight);
        add_step(replay, ids, row, "publish_at", Role::chief_executive, publish_highlight);
        add_step(replay, ids, row, "correct_at", Role::chief_executive, correct_highlight);
        add_step(replay, ids, row, "freeze_again_at", Role::director_of_governance, freeze_highlight);
        add_step(replay, ids, row, "publish_again_at", Role::chief_executive, publish_highlight);
    }
    replay.by_itself(demo_moment("2024-10-07 09:00"), [actions](Change& change) { count_on(change, actions); });
}

} // namespace reeve
