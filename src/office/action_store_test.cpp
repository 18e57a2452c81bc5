// Tests of the kept actions on both engines: what the lists, the counts and the chasing find.
#include "office/action_store.h"
#include "office/office_testing.h"
#include "office/people/person_store.h"

using namespace reeve;
using namespace reeve::office;
using When = ActionFilter::When;

namespace {

// Six actions seen from Monday 23 September 2024.
struct Tracker : office::testing::Registers {
    PersonId owner;
    explicit Tracker(db::Engine engine) : Registers(engine) {
        owner = change([](Change& made) {
                    return keep_person(made, {.name = "Officer",
                                              .email = {"officer@office.test"},
                                              .post = "Engagement Officer",
                                              .role = Role::engagement_officer});
                })->id;
        add("Ask about car cruising", date_of(2024, 8, 31), ActionState::open);
        add("Meet retailers", date_of(2024, 9, 30), ActionState::in_progress, owner);
        add("Write to the council", date_of(2024, 9, 23), ActionState::open, owner);
        add("Draft the criteria", std::nullopt, ActionState::open);
        add("Report back 100%", date_of(2024, 9, 1), ActionState::done, owner);
        add("Thank the volunteers", date_of(2024, 9, 13), ActionState::blocked);
    }
    Action add(std::string title, std::optional<Date> due, ActionState state, PersonId by = {}) {
        Action action;
        action.title = std::move(title);
        action.raised = date_of(2024, 7, 1);
        action.due = due;
        action.state = state;
        action.owner = by;
        action.source = ActionSource::engagement;
        action.source_reference = "E-0007";
        return *change([&](Change& made) { return add_action(made, action); });
    }
    std::vector<std::string> listed(const ActionFilter& filter, ActionPage page = {}) {
        std::vector<std::string> references;
        auto reader = read();
        auto found = actions(*reader, filter, page, today);
        for (const auto& action : found) references.push_back(action.reference);
        CHECK(count_actions(*reader, filter, today) == static_cast<std::int64_t>(found.size()));
        return references;
    }
    Date today = date_of(2024, 9, 23);
};

using Listed = std::vector<std::string>;

} // namespace

TEST_CASE("the lists of actions find what is open, late, due and done") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        CHECK(tracker.listed({}) == Listed{"A-0001", "A-0006", "A-0003", "A-0002", "A-0004"});
        CHECK(tracker.listed({.when = When::late}) == Listed{"A-0001", "A-0006"});
        CHECK(tracker.listed({.when = When::due}) == Listed{"A-0003", "A-0002"});
        CHECK(tracker.listed({.when = When::done}) == Listed{"A-0005"});
        CHECK(tracker.listed({.when = When::any}).size() == 6);
        CHECK(tracker.listed({.when = When::late, .text = "CRUISING"}) == Listed{"A-0001"});
        CHECK(tracker.listed({.when = When::any, .text = "100%"}) == Listed{"A-0005"});
        CHECK(tracker.listed({.when = When::any, .text = "%"}) == Listed{"A-0005"});
        CHECK(tracker.listed({.state = ActionState::blocked}) == Listed{"A-0006"});
        CHECK(tracker.listed({.owner = tracker.owner}) == Listed{"A-0003", "A-0002"});
        CHECK(tracker.listed({.source = ActionSource::paper}).empty());
    }
}

TEST_CASE("actions are sorted by every column, both ways, and cut into pages") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        CHECK(tracker.listed({}, {.sort = ActionSort::title}).front() == "A-0001");
        CHECK(tracker.listed({}, {.sort = ActionSort::title, .is_turned = true}).front() == "A-0003");
        CHECK(tracker.listed({}, {.is_turned = true}).front() == "A-0004");
        CHECK(tracker.listed({.when = When::any}, {.sort = ActionSort::state}).back() == "A-0005");
        auto second = actions(*tracker.read(), {}, {.most = 2, .from = 2}, tracker.today);
        REQUIRE(second.size() == 2);
        CHECK(second[0].reference == "A-0003");
    }
}

TEST_CASE("an action takes its owner's post, and a given reference is counted on from") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        CHECK(action_named(*tracker.read(), "a-2")->owner_post == "Engagement Officer");
        Action given;
        given.title = "From the old list";
        given.reference = "A-0412";
        tracker.change([&](Change& made) { return add_action(made, given); }).value();
        CHECK(tracker.add("The next one", std::nullopt, ActionState::open).reference == "A-0413");
        CHECK(action_named(*tracker.read(), "A-0412")->raised == tracker.today);
        CHECK(actions_of_source(*tracker.read(), ActionSource::engagement, "E-0007").size() == 7);
    }
}

TEST_CASE("an action without a title or due before it was made is not kept") {
    Tracker tracker(db::Engine::sqlite);
    CHECK(tracker.change([&](Change& made) { return add_action(made, {}); }).problems().has("title"));
    Action early;
    early.title = "Too early";
    early.due = tracker.today - 1;
    CHECK(tracker.change([&](Change& made) { return add_action(made, early); }).problems().has("due"));
}

TEST_CASE("owners, counts, chases and notes are found") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        auto reader = tracker.read();
        auto counts = action_counts(*reader, tracker.today);
        CHECK(counts.all == 6);
        CHECK(counts.late == 2);
        CHECK(counts.due == 2);
        CHECK(action_owners(*reader, tracker.today).size() == 2);
        CHECK(actions_of_owner(*reader, tracker.owner).size() == 2);
        CHECK(actions_to_verify(*reader, tracker.owner, 5).size() == 1);
        auto chases = due_chases(*reader, tracker.today);
        REQUIRE(chases.size() == 3);
        CHECK(chases[0].chase == Chase::manager);
        CHECK(chases[1].chase == Chase::due_today);
        CHECK(chases[2].chase == Chase::reminder);
        auto action = *action_named(*reader, "A-0001");
        CHECK(tracker.change([&](Change& made) { return add_note(made, action, NoteKind::note, "  "); })
                  .problems()
                  .has("words"));
        tracker.change([&](Change& made) { return add_note(made, action, NoteKind::reply, "The commander will look"); })
            .value();
        auto notes = notes_of(*tracker.read(), action.id);
        REQUIRE(notes.size() == 1);
        CHECK(notes[0].kind == NoteKind::reply);
        CHECK(notes[0].by_post == "Engagement Officer");
    }
}

TEST_CASE("the filters offer each theme, area and owner once, in order, and nobody whose actions are all closed") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        CHECK(action_themes(*tracker.read()).empty());
        for (auto [theme, area] : {std::pair{"vawg", "E07000130"}, std::pair{"asb", "E07000134"}, std::pair{"vawg", ""},
                                   std::pair{"roads", "E07000130"}}) {
            Action action;
            action.title = "Ask about it";
            action.theme = theme;
            action.area = area;
            tracker.change([&](Change& made) { return add_action(made, action); }).value();
        }
        auto reader = tracker.read();
        CHECK(action_themes(*reader) == std::vector<std::string>{"asb", "roads", "vawg"});
        CHECK(action_areas(*reader) == std::vector<std::string>{"E07000130", "E07000134"});
        auto idle = tracker.change([](Change& made) {
            return keep_person(
                made, {.name = "Other", .email = {"other@office.test"}, .post = "Analyst", .role = Role::analyst});
        });
        tracker.add("All is done", std::nullopt, ActionState::verified, idle->id);
        CHECK(owners_of_open_actions(*tracker.read())
              == std::vector<std::pair<PersonId, std::string>>{{tracker.owner, "Engagement Officer"}});
    }
}
