// Tests what a journey and its stages must hold, and how their gaps are told.
#include "victims/victim_journey.h"
#include <doctest/doctest.h>

namespace reeve::victims {
namespace {

const Date today = date_of(2024, 9, 23);

JourneyStage stage_with(Gap gap) {
    JourneyStage stage;
    stage.title = "The investigation";
    stage.agency = "Police";
    stage.gap = gap;
    if (gap != Gap::not_looked_at) stage.looked_on = date_of(2024, 7, 3);
    if (gap == Gap::some || gap == Gap::serious) stage.gap_words = {"Nobody rings back."};
    return stage;
}

std::vector<std::string> members_of(const Problems& problems) {
    std::vector<std::string> members;
    for (const auto& problem : problems.list) members.push_back(problem.member);
    return members;
}

using Members = std::vector<std::string>;

} // namespace

TEST_CASE("a stage says whose it is, what falls short and when that was seen") {
    for (auto gap : {Gap::not_looked_at, Gap::none_found, Gap::some, Gap::serious})
        CHECK(check(stage_with(gap), today).empty());
    auto unsaid = stage_with(Gap::serious);
    unsaid.gap_words = {};
    unsaid.looked_on.reset();
    CHECK(members_of(check(unsaid, today)) == Members{"gap_words", "looked_on"});
    auto ahead = stage_with(Gap::some);
    ahead.looked_on = today + 1;
    CHECK(members_of(check(ahead, today)) == Members{"looked_on"});
    auto odd = stage_with(Gap::none_found);
    odd.figure = "the big one";
    odd.leads_to = "the board";
    CHECK(members_of(check(odd, today)) == Members{"figure", "leads_to"});
    odd.figure = "F-0030";
    odd.leads_to = "A-412";
    CHECK(check(odd, today).empty());
    CHECK(members_of(check(JourneyStage{}, today)) == Members{"title", "agency"});
}

TEST_CASE("a stage is to be looked at again after a year") {
    CHECK(is_look_due(stage_with(Gap::not_looked_at), today));
    auto stage = stage_with(Gap::none_found);
    stage.looked_on = date_of(2023, 9, 24);
    CHECK_FALSE(is_look_due(stage, today));
    stage.looked_on = date_of(2023, 9, 23);
    CHECK(is_look_due(stage, today));
}

TEST_CASE("the gaps of a journey stand in one sentence") {
    CHECK(gaps_in_words({}) == "No stage yet.");
    CHECK(gaps_in_words({stage_with(Gap::not_looked_at)}) == "1 stage: 1 is not looked at yet.");
    CHECK(gaps_in_words(
              {stage_with(Gap::serious), stage_with(Gap::some), stage_with(Gap::some), stage_with(Gap::none_found)})
          == "4 stages: 1 falls short seriously, 2 fall short and 1 does not.");
}

TEST_CASE("a journey that the public sees says whose it is") {
    VictimJourney journey;
    CHECK(members_of(check(journey)) == Members{"title"});
    journey.title = "From a burglary to the verdict";
    CHECK(check(journey).empty());
    journey.is_public = true;
    CHECK(members_of(check(journey)) == Members{"about"});
}

} // namespace reeve::victims
