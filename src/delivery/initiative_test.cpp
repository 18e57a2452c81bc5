// Tests of what an initiative must have, and how it is told in words.
#include "delivery/initiative.h"
#include <doctest/doctest.h>

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
