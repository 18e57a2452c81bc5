// Actions as the people of the office meet them: late lists, moves, two versions, many at once, and what the public
// sees.
#include "office/action_store.h"
#include "office/my_work.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using office::Action;
using office::ActionState;

// Seen from Wednesday 23 September 2026.
struct Tracker {
    explicit Tracker(db::Engine engine = db::Engine::sqlite) : office(engine) {
        client.sign_in_as(Role::director_of_governance);
    }

    Action add(std::string title, std::optional<Date> due, Role owner = Role::director_of_governance) {
        Action action;
        action.title = std::move(title);
        action.due = due;
        action.raised = date_of(2026, 7, 1);
        action.owner = office.person_of(owner);
        action.source = office::ActionSource::engagement;
        action.source_reference = "E-0007";
        return *office.change([&](office::Change& change) { return office::add_action(change, action); });
    }
    Action stands(const std::string& reference) { return *office::action_named(*office.database().read(), reference); }

    TestOffice office;
    Client client{office};
};

} // namespace

TEST_CASE("the list of late actions shows what is late, and says how late") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        tracker.add("Ask about car cruising", date_of(2026, 8, 31));
        tracker.add("Meet the retailers", date_of(2026, 9, 30));
        auto& late = tracker.client.get("/work/actions?when=late");
        CHECK(late.says("Showing 1 action"));
        CHECK(late.says("Ask about car cruising"));
        CHECK(late.says("23 days late"));
        CHECK_FALSE(late.says("Meet the retailers"));
        CHECK(late.links_to("/work/actions/A-0001"));
        CHECK(tracker.client.get("/work/actions?when=due").says("Meet the retailers"));
        CHECK(tracker.client.get("/work/actions?q=nothing")
                  .says("No actions match. 2 actions are hidden by your filters."));
        CHECK(tracker.client.get("/work/actions?view=owner").says("Director of Governance and Performance"));
        CHECK(tracker.client.get("/work/actions.json?when=late").json()["rows"].as_list().size() == 1);
        CHECK(tracker.office.faults().empty());
    }
}

TEST_CASE("the staff list shows at once what another process changed") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        tracker.add("Ask about car cruising", date_of(2026, 8, 31));
        CHECK(tracker.client.get("/work/actions").says("1 action is open, 1 of them late"));
        CHECK(tracker.client.get("/work/actions").says("Showing 1 action"));
        CountedIds ids(900'000);
        auto owner = tracker.office.person_of(Role::director_of_governance);
        auto added = tracker.office.database().write([&](db::Transaction& tx) {
            office::Change change{tx, ids, tracker.office.now(), {}, "Another process", ""};
            Action action;
            action.title = "Meet the retailers";
            action.due = date_of(2026, 9, 1);
            action.raised = date_of(2026, 7, 1);
            action.theme = "business-crime";
            action.owner = owner;
            action.source = office::ActionSource::other;
            auto kept = office::add_action(change, action);
            office::Office::raise_change_counter(tx);
            return kept;
        });
        REQUIRE(added.ok());
        auto& list = tracker.client.get("/work/actions");
        CHECK(list.says("2 actions are open, 2 of them late"));
        CHECK(list.says("Meet the retailers"));
        CHECK(list.says("Business crime"));
    }
}

TEST_CASE("the staff list counts what is late anew on another day") {
    Tracker tracker;
    tracker.add("Meet the retailers", date_of(2026, 9, 23));
    CHECK(tracker.client.get("/work/actions").says("1 action is open, 0 of them late"));
    tracker.office.pass_minutes(24 * 60);
    tracker.client.sign_in_as(Role::director_of_governance);
    CHECK(tracker.client.get("/work/actions").says("1 action is open, 1 of them late"));
}

TEST_CASE("lists are cut into pages of 25") {
    Tracker tracker;
    for (int i = 0; i < 30; ++i) tracker.add("Action number " + std::to_string(i), date_of(2026, 10, 1));
    CHECK(tracker.client.get("/work/actions?page=2").says("Showing 26 to 30 of 30 actions"));
    CHECK(tracker.client.get("/work/actions?per=100").says("Showing 30 actions"));
    CHECK(tracker.client.get("/work/actions?page=99").says("Showing 1 to 25 of 30 actions"));
}

TEST_CASE("an action is made, and the form says what is missing") {
    Tracker tracker;
    auto& client =
        tracker.client.get("/work/actions/new").submit({{"title", ""}, {"is_public", "yes"}}, "/work/actions/new");
    CHECK(client.status() == 422);
    CHECK(client.has_problem("title"));
    client.submit({{"title", "Write to the council"}, {"due", "next Thursday"}, {"is_public", "yes"}},
                  "/work/actions/new");
    CHECK(client.has_problem("public_words", "Enter what the public reads"));
    client.submit({{"public_words", "We write to the council."}}, "/work/actions/new");
    CHECK(client.status() == 303);
    CHECK(client.follow().says("Action A-0001 is made"));
    CHECK(client.says("Write to the council"));
}

TEST_CASE("an action is done by one person and verified by another") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        tracker.add("Ask about car cruising", date_of(2026, 8, 31));
        auto& client = tracker.client;
        client.get("/work/actions/A-0001/completion").submit({}, "/work/actions/A-0001/completion");
        CHECK(client.has_problem("evidence", "Enter what shows that it was done"));
        client.submit({{"evidence", "Reply of 22 September"}}, "/work/actions/A-0001/completion");
        CHECK(client.follow().says("A-0001 is done"));
        client.get("/work/actions/A-0001/verification").submit({}, "/work/actions/A-0001/verification");
        CHECK(client.status() == 403);
        CHECK(client.says("somebody else verifies it"));
        CHECK(tracker.stands("A-0001").state == ActionState::done);
        Client other(tracker.office);
        CHECK(other.sign_in_as(Role::chief_executive).get("/my-work").says("Verify A-0001"));
        other.get("/work/actions/A-0001/verification").submit({}, "/work/actions/A-0001/verification");
        CHECK(other.follow().says("A-0001 is verified"));
        CHECK(other.says("Reply of 22 September"));
    }
}

TEST_CASE("a person alone verifies with a reason, which history keeps") {
    Tracker tracker;
    tracker.add("Ask about car cruising", date_of(2026, 8, 31));
    auto& client = tracker.client;
    client.get("/work/actions/A-0001/completion")
        .submit({{"evidence", "Seen on site"}}, "/work/actions/A-0001/completion");
    client.get("/work/actions/A-0001/verification")
        .submit({{"alone_reason", "Nobody else works this week"}}, "/work/actions/A-0001/verification");
    CHECK(client.follow().says("Nobody else works this week"));
    client.get("/work/actions/A-0001/reopening").submit({{"why", "It began again"}}, "/work/actions/A-0001/reopening");
    CHECK(tracker.stands("A-0001").state == ActionState::in_progress);
}

TEST_CASE("when somebody else kept a newer version, both stand side by side and neither is lost") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        tracker.add("Ask about car cruising", date_of(2026, 8, 31));
        auto& client = tracker.client;
        client.get("/work/actions/A-0001/change");
        Client other(tracker.office);
        other.sign_in_as(Role::chief_executive)
            .get("/work/actions/A-0001/change")
            .submit({{"title", "Ask about car cruising and noise"}}, "/work/actions/A-0001/change");
        CHECK(other.status() == 303);
        client.submit({{"title", "Ask the Area Commander about car cruising"}}, "/work/actions/A-0001/change");
        CHECK(client.status() == 409);
        CHECK(client.says("Ask about car cruising and noise"));
        CHECK(client.field("title") == "Ask the Area Commander about car cruising");
        CHECK(tracker.stands("A-0001").title == "Ask about car cruising and noise");
        client.submit({}, "/work/actions/A-0001/change");
        CHECK(client.status() == 303);
        CHECK(tracker.stands("A-0001").title == "Ask the Area Commander about car cruising");
    }
}

TEST_CASE("a move from an old page shows what changed and keeps what was typed") {
    Tracker tracker;
    tracker.add("Ask about car cruising", date_of(2026, 8, 31));
    auto& client = tracker.client;
    client.get("/work/actions/A-0001/blockage");
    Client other(tracker.office);
    other.sign_in_as(Role::chief_executive).get("/work/actions/A-0001").submit({}, "/work/actions/A-0001/start");
    CHECK(other.status() == 303);
    client.submit({{"blocked_by", "No reply from the landowner"}}, "/work/actions/A-0001/blockage");
    CHECK(client.status() == 409);
    CHECK(client.says("Status changed from Open to In progress"));
    CHECK(client.field("blocked_by") == "No reply from the landowner");
    client.submit({}, "/work/actions/A-0001/blockage");
    CHECK(tracker.stands("A-0001").state == ActionState::blocked);
}

TEST_CASE("a new due date asks why and counts the move; a handover changes the owner") {
    Tracker tracker;
    tracker.add("Ask about car cruising", date_of(2026, 8, 31));
    auto& client = tracker.client;
    client.get("/work/actions/A-0001/due-date").submit({{"due", "31/09/2026"}}, "/work/actions/A-0001/due-date");
    CHECK(client.has_problem("due", "September has 30 days"));
    CHECK(client.has_problem("why"));
    client.submit({{"due", "5 October 2026"}, {"why", "The commander is away"}}, "/work/actions/A-0001/due-date");
    CHECK(client.follow().says("Moved once"));
    auto owner = std::to_string(tracker.office.person_of(Role::engagement_officer).value);
    client.get("/work/actions/A-0001/handover").submit({{"owner", owner}}, "/work/actions/A-0001/handover");
    CHECK(client.follow().says("Engagement Officer"));
}

TEST_CASE(
    "the first page of the list offers ticks to who may change actions, and to nobody else, whoever asked before") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        tracker.add("Ask about car cruising", date_of(2026, 8, 31));
        Client reader(tracker.office);
        reader.sign_in_as(Role::auditor);
        for (int asked = 0; asked < 2; ++asked) {
            CHECK(tracker.client.get("/work/actions").says("Choose A-0001"));
            CHECK(reader.get("/work/actions").says("Ask about car cruising"));
            CHECK_FALSE(reader.says("Choose A-0001"));
        }
        CHECK(tracker.client.get("/work/actions?when=open").says("Choose A-0001"));
    }
}

TEST_CASE("several due dates are changed together and taken back") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        tracker.add("First", date_of(2026, 8, 31));
        tracker.add("Second", date_of(2026, 9, 1));
        auto& client = tracker.client;
        CHECK(client.get("/work/actions/chosen?do=due-date").has_problem("actions", "Select an action first"));
        client.get("/work/actions/chosen?do=due-date&id=A-0001&id=A-0002");
        CHECK(client.says("Change the due date of 2 actions"));
        client.submit({{"due", "5 October 2026"}, {"why", "After the board"}}, "/work/actions/due-dates");
        CHECK(client.follow().says("2 due dates are changed"));
        CHECK(tracker.stands("A-0002").due == date_of(2026, 10, 5));
        client.submit({}, "/work/actions/due-dates/undoing");
        CHECK(client.follow().says("2 due dates are as before"));
        CHECK(tracker.stands("A-0002").due == date_of(2026, 9, 1));
        CHECK(tracker.stands("A-0002").times_moved == 0);
    }
}

TEST_CASE("a chaser is recorded with every action that was chosen") {
    Tracker tracker;
    tracker.add("First", date_of(2026, 8, 31));
    tracker.client.get("/work/actions/chosen?do=chaser&id=A-0001")
        .submit({{"words", "Where does it stand?"}}, "/work/actions/chasers");
    CHECK(tracker.client.follow().says("A chaser is recorded with 1 action"));
    CHECK(tracker.client.get("/work/actions/A-0001").says("Where does it stand?"));
    tracker.client.submit({{"words", "The commander answered"}, {"kind", "reply"}}, "/work/actions/A-0001/notes");
    CHECK(tracker.client.follow().says("The commander answered"));
}

TEST_CASE("my work begins with what is late, due and waiting") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        auto& client = tracker.client;
        CHECK(client.get("/my-work").says("You have nothing late and nothing due this week."));
        tracker.add("Late one", date_of(2026, 9, 13));
        tracker.add("Due one", date_of(2026, 9, 24));
        tracker.add("Not mine", date_of(2026, 9, 1), Role::engagement_officer);
        client.get("/my-work");
        CHECK(client.says("1 thing is late, 1 is due this week and nothing is waiting for you."));
        CHECK(client.says("10 days late: tell the manager"));
        CHECK_FALSE(client.says("Not mine"));
        tracker.office.pass_minutes(40);
        Client other(tracker.office);
        other.sign_in_as(Role::chief_executive).get("/work/actions/A-0001").submit({}, "/work/actions/A-0001/start");
        CHECK(client.get("/my-work").says("Status changed from Open to In progress"));
        CHECK(tracker.office.faults().empty());
    }
}

TEST_CASE("the sentence of my work counts in words that fit") {
    CHECK(office::my_work_sentence(3, 5, 2)
          == "3 things are late, 5 are due this week and 2 things are waiting for you.");
    CHECK(office::my_work_sentence(0, 0, 1)
          == "Nothing is late, nothing is due this week and 1 thing is waiting for you.");
    CHECK(office::my_work_sentence(0, 1, 1) == "Nothing is late, 1 is due this week and 1 thing is waiting for you.");
}

TEST_CASE("the public reads the public words of a public action and nothing else") {
    for (auto engine : db::test_engines()) {
        Tracker tracker(engine);
        tracker.add("Private words of the office", date_of(2026, 8, 31));
        Client anybody(tracker.office);
        CHECK(anybody.get("/plan/actions/A-0001").status() == 404);
        CHECK(anybody.get("/plan/actions/A-0001.json").json()["rows"].as_list().empty());
        tracker.client.get("/work/actions/A-0001/change")
            .submit({{"is_public", "yes"}, {"public_words", "We ask the police about car cruising."}},
                    "/work/actions/A-0001/change");
        tracker.client.get("/work/actions/A-0001/due-date")
            .submit({{"due", "5 October 2026"}, {"why", "A reason about somebody"}}, "/work/actions/A-0001/due-date");
        anybody.get("/plan/actions/A-0001");
        CHECK(anybody.says("We ask the police about car cruising."));
        CHECK(anybody.says("Due date changed from 31 August 2026 to 5 October 2026"));
        CHECK_FALSE(anybody.says("A reason about somebody"));
        CHECK_FALSE(anybody.says("Private words"));
        CHECK(anybody.get("/plan/actions").links_to("/plan/actions/A-0001"));
        CHECK_FALSE(anybody.get("/plan/actions.csv").body().find("Private words") != std::string::npos);
    }
}

} // namespace reeve::journeys
