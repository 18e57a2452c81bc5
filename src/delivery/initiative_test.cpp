// Tests of what an initiative must have, and how it is told in words.
#include "db/migrations.h"
#include "delivery/workstream_world_test.h"

using namespace reeve;
using namespace reeve::delivery;

namespace {

const Date today = date_of(2024, 9, 23);

Initiative estates() {
    Initiative made;
    made.title = "Estates";
    made.words.text = "Look at every station again.";
    return made;
}

office::Action action_in(office::ActionState state) {
    office::Action action;
    action.state = state;
    return action;
}

} // namespace

TEST_CASE("an initiative says what it does where it is shown, and why where it was stopped") {
    struct Case {
        const char* what;
        Initiative (*change)(Initiative);
        const char* problem;
    };
    const Case cases[] = {
        {"whole", [](Initiative made) { return made; }, ""},
        {"without a title",
         [](Initiative made) {
             made.title = " ";
             return made;
         },
         "title"},
        {"public without words",
         [](Initiative made) {
             made.words = {};
             made.is_public = true;
             return made;
         },
         "words"},
        {"for staff without words",
         [](Initiative made) {
             made.words = {};
             return made;
         },
         ""},
        {"stopped without words",
         [](Initiative made) {
             made.words = {};
             made.state = InitiativeState::stopped;
             return made;
         },
         "words"},
        {"ending before it starts",
         [](Initiative made) {
             made.starts_on = today;
             made.ends_on = today - 1;
             return made;
         },
         "ends_on"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.what);
        auto problems = check(one.change(estates()));
        CHECK(problems.empty() == (*one.problem == 0));
        if (*one.problem) CHECK(problems.has(one.problem));
    }
}

TEST_CASE("an initiative is finished only when its actions are") {
    auto made = estates();
    made.state = InitiativeState::finished;
    CHECK(check(made, {action_in(office::ActionState::verified)}).empty());
    CHECK(check(made, {}).empty());
    auto problems = check(made, {action_in(office::ActionState::done), action_in(office::ActionState::open)});
    REQUIRE(problems.has("state"));
    CHECK(problems.list.front().message.find("1 of its actions is not done yet") == 0);
}

TEST_CASE("how an initiative stands is told by its state, its days and its actions") {
    auto made = estates();
    CHECK(standing_in_words(made, {}, today) == "Running, no actions yet");
    made.starts_on = date_of(2024, 4, 1);
    CHECK(standing_in_words(made, {action_in(office::ActionState::done), action_in(office::ActionState::open)}, today)
          == "Running since 1 April 2024, 1 of 2 actions done");
    made.ends_on = date_of(2024, 8, 31);
    CHECK(standing_in_words(made, {}, today)
          == "Running since 1 April 2024, which was to end on 31 August 2024, no actions yet");
    made.state = InitiativeState::planned;
    made.starts_on = date_of(2025, 1, 1);
    CHECK(standing_in_words(made, {}, today) == "Planned to start on 1 January 2025, no actions yet");
}

TEST_CASE("the measures of an initiative are named once each") {
    auto made = estates();
    made.measures = "special-constables, calls , special-constables,";
    CHECK(measures_named(made) == std::vector<std::string>{"special-constables", "calls"});
}

TEST_CASE("headings of before become initiatives, each workstream with its own, numbered on from there") {
    std::vector<db::Migration> before;
    for (const auto& migration : db::embedded_migrations())
        if (migration.number < 177) before.push_back(migration);
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        testing::PlanAtWork office(engine);
        office.database = db::fresh_migrated_database(engine, before);
        auto visible = office.workstream("Visible Policing"), rural = office.workstream("Rural Policing");
        int number = 0;
        auto link = [&](const Workstream& workstream, const char* heading) {
            auto action = office.action("Something", today);
            auto done = office.change([&](office::Change& change) -> Result<Done> {
                change.tx.run(db::Sql(R"(
                    INSERT INTO workstream_action (id, version, workstream, action, initiative, weight, linked_on)
                    VALUES (:id, 1, :workstream, :action, :initiative, NULL, '2024-09-01'))",
                                      "a link with a heading"),
                              {{"id", std::int64_t{900 + ++number}},
                               {"workstream", workstream.id},
                               {"action", action.id},
                               {"initiative", heading}});
                return Done{};
            });
            REQUIRE(done);
        };
        for (const char* heading : {"Estates", "", "Schools", "Estates"}) link(visible, heading);
        link(rural, "Estates");
        REQUIRE(db::migrate(*office.database));
        auto reader = office.read();
        auto of_visible = initiatives_of(*reader, visible.id), of_rural = initiatives_of(*reader, rural.id);
        REQUIRE(of_visible.size() == 2);
        REQUIRE(of_rural.size() == 1);
        CHECK(of_visible[0].title == "Estates");
        CHECK(actions_of(*reader, of_visible[0]).size() == 2);
        CHECK(actions_of(*reader, of_rural[0]).size() == 1);
        CHECK_FALSE(of_visible[0].is_public);
        auto links = links_of(*reader, visible.id);
        CHECK(std::count_if(links.begin(), links.end(), [](const auto& one) { return !one.initiative; }) == 1);
        CHECK(office.initiative(visible, "New").reference == "IN-0004");
    }
}
