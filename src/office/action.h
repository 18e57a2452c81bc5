// An action: who will do what by when, from whatever source, and the evidence that it was done.
#pragma once
#include "office/keep.h"
#include "record/lifecycle.h"

namespace reeve::office {

enum class ActionState { open, in_progress, blocked, done, verified };
enum class ActionSource { engagement, feedback, recommendation, paper, meeting, workstream, other, visit, letter };
// What the dates say, beside what the owner says (interface 3.5).
enum class Standing { on_track, needs_attention, off_track, done, not_started, no_data, paused };

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::ActionState> {
    static constexpr Choice list[] = {{"open", "Open"},
                                      {"in_progress", "In progress"},
                                      {"blocked", "Blocked"},
                                      {"done", "Done"},
                                      {"verified", "Verified"}};
};
template <> struct Choices<office::ActionSource> {
    static constexpr Choice list[] = {{"engagement", "Community engagement"},
                                      {"feedback", "What somebody told us"},
                                      {"recommendation", "Panel recommendation"},
                                      {"paper", "A paper"},
                                      {"meeting", "A meeting"},
                                      {"workstream", "A workstream of the plan"},
                                      {"other", "Something else"},
                                      {"visit", "A visit under a scheme"},
                                      {"letter", "A letter or an e-mail"}};
};
template <> struct Choices<office::Standing> {
    static constexpr Choice list[] = {
        {"on_track", "On track"}, {"needs_attention", "Needs attention"}, {"off_track", "Off track"},
        {"done", "Done"},         {"not_started", "Not started"},         {"no_data", "No data yet"},
        {"paused", "Paused"}};
};
} // namespace reeve

namespace reeve::office {

struct Action;
using ActionId = Id<Action>;

struct Action {
    ActionId id;
    int version = 0;
    std::string reference; // A-0412
    std::string title;
    Prose detail;
    ActionSource source = ActionSource::other;
    std::string source_reference; // "E-0007", "N-0093", "P-2024-001"
    PersonId owner;
    std::string owner_post;   // the post that owns it, as the public reads it
    std::string outside_post; // the post in the force or a partner that must act: "Neighbourhood Area Commander"
    std::optional<Date> due;
    ActionState state = ActionState::open;
    Prose evidence;   // what shows that it was done; needed at done
    Prose blocked_by; // why it cannot go on; needed while blocked
    Date raised;
    std::optional<Date> done_on;
    PersonId done_by;
    std::optional<Date> verified_on;
    std::string theme;   // slug of a theme
    std::string area;    // code of a place
    int times_moved = 0; // how often the due date was moved
    bool is_public = false;
    Prose public_words; // what the public reads of it; never names a member of the public
    bool is_sample = false;
};

const Description<Action>& action_fields();
const Lifecycle<ActionState>& action_moves();

// A title, a due date not before it was made, and words for the public where the public is shown it.
Problems check(const Action&);

// Pure rules. Dates in London.
Result<Action> start(Action);
Result<Action> block(Action, Prose why);
Result<Action> resume(Action);
// Needs evidence of what was done.
Result<Action> finish(Action, Prose evidence, PersonId by, Date today);
// Another person than the one who finished it confirms it, unless the office is too small: then `alone_reason` says so.
Result<Action> verify(Action, PersonId by, Date today, const std::string& alone_reason = "");
// Back to in progress, with the reason kept in history.
Result<Action> reopen(Action, const std::string& why);
// A new due date always asks why, and is counted.
Result<Action> move_due(Action, Date due, const std::string& why);

bool is_closed(const Action&);
int days_late(const Action&, Date today); // 0 when not late
// On track: nothing late. Needs attention: 1 to 14 days late, or moved once. Off track: more than 14 days late, or
// blocked.
Standing standing(const Action&, Date today);
// "23 days late", "due in 5 days", "due today", "no date".
std::string due_words(const Action&, Date today);

// How often a late action is chased: 7 days before, on the day, 3 days late, then the manager at 10 days late.
enum class Chase { none, reminder, due_today, late, manager };
Chase chase_due(const Action&, Date today);
// The next step of that ladder after today; none when it is closed, has no date, or all steps are over.
struct NextChase {
    Date on;
    Chase chase;
};
std::optional<NextChase> next_chase(const Action&, Date today);

} // namespace reeve::office
