// The demo office's actions: raised, moved on, confirmed by a second person, and those that are late chased.
#include "app/demo_replay.h"
#include "engagement/feedback_store.h"
#include "office/action_store.h"
#include "office/upkeep.h"

namespace reeve {
namespace {

using namespace office;

// Feedback that leads to an action says so.
void mark_feedback(Change& change, const std::string& reference, const DemoRow& row) {
    auto feedback = engagement::find_feedback(change.tx, reference);
    if (!feedback) row.fail("source_reference", "is no feedback");
    demo_sure(engagement::keep_dealt_with(
        change, demo_sure(engagement::move_on(*feedback, engagement::FeedbackState::actioned))));
}

void raise(Change& change, const DemoReplay& replay, const DemoRow& row) {
    auto action = row.record(action_fields());
    const auto& owner = replay.person(row.choice<Role>("owner_role"));
    action.owner = owner.id;
    action.owner_post = owner.post;
    if (action.source == ActionSource::feedback) mark_feedback(change, action.source_reference, row);
    auto kept = demo_sure(add_action(change, action));
    if (kept.reference != row.text("known_as")) row.fail("known_as", "is kept as " + kept.reference);
}

Result<Action> stepped(const Change& change, const Action& action, const DemoRow& row) {
    const auto& what = row.text("what");
    const auto& words = row.text("words");
    if (what == "start") return start(action);
    if (what == "block") return block(action, {words});
    if (what == "finish") return finish(action, {words}, change.actor, change.today());
    if (what == "verify") return verify(action, change.actor, change.today());
    if (what == "move_due") return move_due(action, row.date("due"), words);
    row.fail("what", "is no step");
}

void take_step(Change& change, const DemoRow& row) {
    auto action = action_named(change.tx, row.text("action"));
    if (!action) row.fail("action", "is no action");
    if (row.text("what") == "note") {
        demo_sure(add_note(change, *action, NoteKind::note, row.text("words")));
        return;
    }
    demo_sure(keep_action(change, demo_sure(stepped(change, *action, row))));
}

// What the program's own job does each morning.
void remind_owners(Change& change) {
    change.actor_post = "Reeve";
    for (const auto& due : due_chases(change.tx, change.today())) demo_sure(remind(change, due));
}

} // namespace

void replay_actions(DemoReplay& replay) {
    DemoTable actions("actions/actions.csv"), steps("actions/steps.csv");
    for (const auto& row : actions.rows())
        replay.at(row.moment("at"), Role::director_of_governance,
                  [&replay, row](Change& change) { raise(change, replay, row); });
    for (const auto& row : steps.rows()) {
        auto why = row.text("what") == "move_due" ? row.text("words") : "";
        replay.at(
            row.moment("at"), row.choice<Role>("by"), [row](Change& change) { take_step(change, row); }, why);
    }
}

// From the Monday on which the paper was published to the day on which the demo office lives. No mail server is set
// there, so the letters wait in its outbox.
void replay_reminders(DemoReplay& replay) {
    for (auto day = date_of(2024, 9, 16); day <= date_of(2024, 10, 7); day = day + 1)
        replay.by_itself(from_london(day, {7, 0, 0}), remind_owners);
}

} // namespace reeve
