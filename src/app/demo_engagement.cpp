// The demo office's community days, what people said there, and what became of it.
#include "app/demo_replay.h"
#include "engagement/follow_up_store.h"

namespace reeve {
namespace {

using namespace engagement;
using office::Change;
using office::Role;

// References are counted, so a file says which one it expects: what later files say of it would otherwise be of another
// record.
void expect(const DemoRow& row, const std::string& reference) {
    if (row.text("known_as") != reference) row.fail("known_as", "is kept as " + reference);
}

Engagement engagement_of(Change& change, const DemoRow& row, std::string_view column) {
    auto found = find_engagement(change.tx, row.text(column));
    if (!found) row.fail(std::string(column), "is no engagement");
    return *found;
}

Feedback feedback_of(Change& change, const DemoRow& row) {
    auto found = find_feedback(change.tx, row.text("feedback"));
    if (!found) row.fail("feedback", "is no feedback");
    return *found;
}

void keep_themes(Change& change) {
    DemoTable themes("engagement/themes.csv");
    for (const auto& row : themes.rows()) theme_for(change, row.text("title"));
}

void plan_engagement(Change& change, const DemoRow& row) {
    auto engagement = row.record(engagement_fields());
    demo_sure(problems_with(engagement, change.today()));
    expect(row, keep_planned(change, engagement).reference);
}

void hold_engagement(Change& change, const DemoRow& row) {
    auto held = demo_sure(hold(engagement_of(change, row, "known_as"), change.today()));
    held.people_met = static_cast<int>(row.number("people_met_there"));
    held.group_met = row.text("group_met_there");
    demo_sure(keep_engagement(change, held));
}

void debrief_engagement(Change& change, const DemoRow& row) {
    Debrief said;
    said.summary = {row.text("summary_after")};
    if (row.has("intelligence_to")) said.intelligence_to = {row.text("intelligence_to")};
    demo_sure(keep_debrief(change, engagement_of(change, row, "known_as"), said));
}

void cancel_engagement(Change& change, const DemoRow& row) {
    demo_sure(
        keep_engagement(change, demo_sure(cancel(engagement_of(change, row, "known_as"), row.text("why_cancelled")))));
}

void add_life_of(DemoReplay& replay, const DemoRow& row) {
    auto add = [&](const char* column, void (*step)(Change&, const DemoRow&)) {
        if (row.has(column))
            replay.at(row.moment(column), Role::engagement_officer, [row, step](Change& change) { step(change, row); });
    };
    add("at", plan_engagement);
    add("held_at", hold_engagement);
    add("debriefed_at", debrief_engagement);
    add("cancelled_at", cancel_engagement);
}

void keep_item(Change& change, const DemoRow& row) {
    auto feedback = row.record(feedback_fields());
    if (row.has("engagement_known_as")) feedback.engagement = engagement_of(change, row, "engagement_known_as").id;
    demo_sure(problems_with(feedback, change.today()));
    expect(row, keep_feedback(change, feedback).reference);
}

// The note of a board is a sample here: the paper says what was noted, not when or why.
void note_item(Change& change, const DemoRow& row) {
    auto feedback = demo_sure(note_for_board(change, feedback_of(change, row), row.text("to"), row.text("words")));
    for (auto note : board_notes_of(change.tx, feedback.id)) {
        note.is_sample = feedback.is_sample;
        demo_sure(keep_board_note(change, note));
    }
}

void reply_to_item(Change& change, const DemoRow& row) {
    auto referrals = referrals_of(change.tx, feedback_of(change, row).id);
    if (referrals.empty()) row.fail("feedback", "was passed to nobody");
    auto referral = referrals.front();
    referral.reply = {row.text("words")};
    referral.replied_on = change.today();
    demo_sure(keep(change, referral_fields(), referral));
}

void take_step(Change& change, const DemoRow& row) {
    const auto& what = row.text("what");
    if (what == "pass") demo_sure(pass_on(change, feedback_of(change, row), row.text("to"), row.text("words")));
    else if (what == "note") note_item(change, row);
    else if (what == "reply") reply_to_item(change, row);
    else if (what == "answer")
        demo_sure(
            keep_dealt_with(change, demo_sure(answer(feedback_of(change, row), row.text("words"), change.today()))));
    else if (what == "close")
        demo_sure(keep_dealt_with(change, demo_sure(move_on(feedback_of(change, row), FeedbackState::closed))));
    else row.fail("what", "is no step");
}

} // namespace

void replay_engagement(DemoReplay& replay) {
    replay.at(demo_moment("2024-05-07 10:00"), Role::engagement_officer, keep_themes);
    DemoTable days("engagement/engagements.csv"), items("engagement/feedback.csv"), steps("engagement/steps.csv");
    for (const auto& row : days.rows()) add_life_of(replay, row);
    replay.at_each(items, Role::engagement_officer, keep_item);
    for (const auto& row : steps.rows())
        replay.at(row.moment("at"), row.choice<Role>("by"), [row](Change& change) { take_step(change, row); });
}

} // namespace reeve
