// Actions as they are kept: found by reference, listed as people filter them, their notes, and those that are to be
// chased.
#pragma once
#include "office/action.h"

namespace reeve::office {

// What a list of actions shows. An empty value filters nothing.
struct ActionFilter {
    enum class When { any, open, late, due, done }; // open: not closed; due: within seven days; done: closed
    When when = When::open;
    std::optional<ActionState> state;
    std::optional<ActionSource> source;
    PersonId owner;
    std::string theme;
    std::string area;
    std::string text;
    bool public_only = false;

    bool narrows() const {
        return state || source || owner || public_only || !theme.empty() || !area.empty() || !text.empty();
    }
};
enum class ActionSort { due, title, owner, state };
inline constexpr int actions_on_a_page = 25;
inline constexpr int due_soon_days = 7;

struct ActionPage {
    ActionSort sort = ActionSort::due;
    bool is_turned = false; // latest or last first
    int most = actions_on_a_page;
    std::int64_t from = 0;
};
std::vector<Action> actions(db::Connection&, const ActionFilter&, const ActionPage&, Date today);
// The same one after the other, each gone when the next comes: for files of all of them.
void each_action(db::Connection&, const ActionFilter&, const ActionPage&, Date today,
                 const std::function<void(const Action&)>&);
std::int64_t count_actions(db::Connection&, const ActionFilter&, Date today);

// The whole tracker in numbers: one reading of the index.
struct ActionCounts {
    std::int64_t all = 0, open = 0, late = 0, due = 0, done = 0, verified = 0;
    std::int64_t of(ActionFilter::When) const;
};
ActionCounts action_counts(db::Connection&, Date today);
// Those who own an open action, by their post: what a filter offers.
std::vector<std::pair<PersonId, std::string>> owners_of_open_actions(db::Connection&);
// Open actions by who owns them; those of nobody under owner 0.
struct OwnerCount {
    PersonId owner;
    std::string post;
    std::int64_t open = 0, late = 0;
};
std::vector<OwnerCount> action_owners(db::Connection&, Date today);

std::optional<Action> action_named(db::Connection&, std::string_view reference); // "A-0412", "a-412"
std::vector<Action> actions_of_source(db::Connection&, ActionSource, std::string_view reference);
// Open ones, soonest first.
std::vector<Action> actions_of_owner(db::Connection&, PersonId);
// Done by somebody else than this person and not verified yet, longest waiting first; at most so many.
std::vector<Action> actions_to_verify(db::Connection&, PersonId by, int most);

// Gives it its reference and its first history line. raised: today where it is not given; owner_post: the owner's post
// where it is empty. A reference that is given (an import) stands, and later ones count on from it.
Result<Action> add_action(Change&, Action);
// Keeps a changed action; a refusal of kind conflict when somebody kept a newer version. Both put it where search finds
// it.
Result<Action> keep_action(Change&, Action);
std::vector<std::string> action_themes(db::Connection&);
std::vector<std::string> action_areas(db::Connection&);

// Something said about an action; never changed afterwards.
enum class NoteKind { note, chaser, reply };
struct ActionNote {
    std::int64_t id = 0;
    NoteKind kind = NoteKind::note;
    std::string words;
    Moment at;
    std::string by_post;
};
// Oldest first.
std::vector<ActionNote> notes_of(db::Connection&, ActionId);
Result<ActionNote> add_note(Change&, const Action&, NoteKind, std::string words);

// Whom to chase today.
struct DueChase {
    Action action;
    Chase chase = Chase::none;
};
std::vector<DueChase> due_chases(db::Connection&, Date today);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::NoteKind> {
    static constexpr Choice list[] = {{"note", "Note"}, {"chaser", "Chaser sent"}, {"reply", "Reply"}};
};
} // namespace reeve
