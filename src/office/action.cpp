// What may happen to an action, and how late it is.
#include "office/action.h"

namespace reeve::office {
namespace {

Problems problem(std::string member, std::string message) {
    return Problems{{{std::move(member), std::move(message)}}};
}

Result<Action> moved(Action action, ActionState to) {
    TRY(action_moves().move(action.state, to));
    action.state = to;
    return action;
}

} // namespace

const Description<Action>& action_fields() {
    static const auto fields =
        Description<Action>("action", "action", "A")
            .hidden<&Action::reference>("reference", {.audience = Audience::open})
            .has<&Action::title>("title", {.label = "What needs to be done?",
                                           .hint = "Start with a verb. Leave out names of members of the public.",
                                           .needed = true,
                                           .limit = 200})
            .has<&Action::detail>(
                "detail",
                {.label = "More about it", .hint = "What was said, and what a good outcome looks like.", .limit = 4000})
            .hidden<&Action::source>("source", {.label = "Came from", .audience = Audience::open})
            .hidden<&Action::source_reference>("source_reference", {.label = "Source", .audience = Audience::open})
            .hidden<&Action::owner>("owner") // told in history by the post below
            .hidden<&Action::owner_post>("owner_post", {.label = "Owner", .audience = Audience::open})
            .has<&Action::outside_post>("outside_post",
                                        {.label = "Who outside the office must act?",
                                         .hint = "A post in the Force or a partner, like Neighbourhood Area Commander.",
                                         .limit = 120})
            .has<&Action::due>(
                "due",
                {.label = "Due date", .hint = "Like 5 September 2026, or next Thursday.", .audience = Audience::open})
            .hidden<&Action::state>("state", {.label = "Status", .audience = Audience::open})
            .has<&Action::evidence>(
                "evidence",
                {.label = "What shows that it was done?", .hint = "A date, a document, a reply.", .limit = 4000})
            .has<&Action::blocked_by>("blocked_by", {.label = "What is in the way?", .limit = 2000})
            .hidden<&Action::raised>("raised", {.label = "Raised on", .audience = Audience::open})
            .hidden<&Action::done_on>("done_on", {.label = "Done on", .audience = Audience::open})
            .hidden<&Action::done_by>("done_by")
            .hidden<&Action::verified_on>("verified_on", {.label = "Verified on", .audience = Audience::open})
            .has<&Action::theme>("theme", {.label = "Theme", .audience = Audience::open})
            .has<&Action::area>("area", {.label = "Area", .audience = Audience::open})
            .hidden<&Action::times_moved>("times_moved",
                                          {.label = "Times the date was moved", .audience = Audience::open})
            .has<&Action::is_public>("is_public", {.label = "Show this action to the public?"})
            .has<&Action::public_words>("public_words", {.label = "What the public reads",
                                                         .hint = "Never name or describe a member of the public.",
                                                         .audience = Audience::open,
                                                         .limit = 600})
            .hidden<&Action::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

const Lifecycle<ActionState>& action_moves() {
    using enum ActionState;
    static const Lifecycle<ActionState> moves("action",
                                              {{open, in_progress, "Start work"},
                                               {open, blocked, "Say it is blocked", "what is in the way"},
                                               {open, done, "Mark as done", "evidence of what was done"},
                                               {in_progress, blocked, "Say it is blocked", "what is in the way"},
                                               {in_progress, done, "Mark as done", "evidence of what was done"},
                                               {blocked, in_progress, "Go on"},
                                               {blocked, done, "Mark as done", "evidence of what was done"},
                                               {done, verified, "Verify"},
                                               {done, in_progress, "Open again", "why"},
                                               {verified, in_progress, "Open again", "why"}});
    return moves;
}

Problems check(const Action& action) {
    Problems problems;
    if (trimmed(action.title).empty()) problems.add("title", "Enter what needs to be done");
    if (action.due && *action.due < action.raised)
        problems.add("due",
                     "The due date must be on or after " + in_words(action.raised) + ", when the action was made");
    if (action.is_public && trimmed(action.public_words.text).empty())
        problems.add("public_words", "Enter what the public reads");
    return problems;
}

Result<Action> start(Action action) { return moved(std::move(action), ActionState::in_progress); }

Result<Action> block(Action action, Prose why) {
    if (why.text.empty()) return problem("blocked_by", "Enter what is in the way");
    action.blocked_by = std::move(why);
    return moved(std::move(action), ActionState::blocked);
}

Result<Action> resume(Action action) {
    action.blocked_by = {};
    return moved(std::move(action), ActionState::in_progress);
}

Result<Action> finish(Action action, Prose evidence, PersonId by, Date today) {
    if (evidence.text.empty()) return problem("evidence", "Enter what shows that it was done");
    action = TRY(moved(std::move(action), ActionState::done));
    action.evidence = std::move(evidence);
    action.blocked_by = {};
    action.done_on = today;
    action.done_by = by;
    return action;
}

Result<Action> verify(Action action, PersonId by, Date today, const std::string& alone_reason) {
    if (action.state == ActionState::done && action.done_by == by && alone_reason.empty())
        return Refusal{
            "You marked this action as done, so somebody else verifies it. If there is nobody else, say why.",
            "The office's rule of two people", Refusal::Kind::forbidden};
    action = TRY(moved(std::move(action), ActionState::verified));
    action.verified_on = today;
    return action;
}

Result<Action> reopen(Action action, const std::string& why) {
    if (trimmed(why).empty()) return problem("why", "Enter why it is open again");
    action = TRY(moved(std::move(action), ActionState::in_progress));
    action.done_on.reset();
    action.done_by = {};
    action.verified_on.reset();
    return action;
}

Result<Action> move_due(Action action, Date due, const std::string& why) {
    if (trimmed(why).empty()) return problem("why", "Enter why the date moves");
    if (due < action.raised)
        return problem("due",
                       "The due date must be on or after " + in_words(action.raised) + ", when the action was made");
    if (is_closed(action)) return Refusal{"This action is closed, so its date stands.", "", Refusal::Kind::conflict};
    if (action.due && *action.due != due) ++action.times_moved;
    action.due = due;
    return action;
}

bool is_closed(const Action& action) {
    return action.state == ActionState::done || action.state == ActionState::verified;
}

int days_late(const Action& action, Date today) {
    if (is_closed(action) || !action.due || *action.due >= today) return 0;
    return today - *action.due;
}

Standing standing(const Action& action, Date today) {
    if (is_closed(action)) return Standing::done;
    int late = days_late(action, today);
    if (late > 14 || action.state == ActionState::blocked) return Standing::off_track;
    if (late > 0 || action.times_moved > 0) return Standing::needs_attention;
    return Standing::on_track;
}

std::string due_words(const Action& action, Date today) {
    if (!action.due) return "No date";
    if (int late = days_late(action, today)) return counted(late, "day") + " late";
    if (is_closed(action)) return "Was due " + in_words(*action.due);
    if (*action.due == today) return "Due today";
    return "Due in " + counted(*action.due - today, "day");
}

Chase chase_due(const Action& action, Date today) {
    if (is_closed(action) || !action.due) return Chase::none;
    int late = today - *action.due;
    if (late == -7) return Chase::reminder;
    if (late == 0) return Chase::due_today;
    if (late == 3) return Chase::late;
    return late == 10 ? Chase::manager : Chase::none;
}

std::optional<NextChase> next_chase(const Action& action, Date today) {
    if (is_closed(action) || !action.due) return std::nullopt;
    constexpr std::pair<int, Chase> ladder[] = {
        {-7, Chase::reminder}, {0, Chase::due_today}, {3, Chase::late}, {10, Chase::manager}};
    for (const auto& [days, chase] : ladder)
        if (*action.due + days > today) return NextChase{*action.due + days, chase};
    return std::nullopt;
}

} // namespace reeve::office
