// Tests of rounds: deadlines to the second, what an approval asks, and what publication freezes.
#include "commissioning/round_road.h"
#include "commissioning/round_world_test.h"

using namespace reeve;
using namespace reeve::commissioning;

namespace {

Moment at(Date day, TimeOfDay time, int milliseconds = 0) {
    return {from_london(day, time).milliseconds + milliseconds};
}
const Date last_day = date_of(2024, 9, 5);

RoundFacts good_facts() {
    RoundFacts facts;
    facts.criteria = {testing::criterion_of(1, "Need", 60), testing::criterion_of(2, "Plan", 40)};
    for (int number = 1; number <= 10; ++number) {
        RoundStandard standard;
        standard.number = number;
        standard.answer = StandardAnswer::met;
        facts.standards.push_back(standard);
    }
    facts.unallocated = {200'000'00};
    return facts;
}

} // namespace

TEST_CASE("a bid is in within the second of closing and late in the next") {
    auto round = testing::safety_round();
    round.state = RoundState::published;
    struct Case {
        TimeOfDay time;
        int milliseconds;
        bool is_in;
    };
    for (const auto& [time, milliseconds, is_in] :
         {Case{{16, 59, 59}, 999, true}, Case{{17, 0, 0}, 0, true}, Case{{17, 0, 0}, 999, true},
          Case{{17, 0, 1}, 0, false}, Case{{17, 0, 1}, 1, false}}) {
        CAPTURE(time.second);
        CHECK(takes_bids(round, at(last_day, time, milliseconds)) == is_in);
    }
    CHECK_FALSE(takes_bids(round, Moment{round.opens.milliseconds - 1}));
    CHECK(takes_bids(round, round.opens));
    // British summer time: five o'clock in London is four o'clock UTC.
    CHECK(iso(round.closes) == "2024-09-05T16:00:00.000Z");
}

TEST_CASE("where a round stands follows the clock without anybody moving it") {
    auto round = testing::safety_round();
    CHECK(standing_of(round, at(last_day, {12, 0, 0})) == RoundStanding::draft);
    round.state = RoundState::published;
    CHECK(standing_of(round, at(date_of(2024, 8, 8), {8, 59, 59})) == RoundStanding::scheduled);
    CHECK(standing_of(round, at(date_of(2024, 8, 8), {9, 0, 0})) == RoundStanding::open);
    CHECK(standing_of(round, at(last_day, {17, 0, 1})) == RoundStanding::closed);
    CHECK(next_change(round, at(last_day, {12, 0, 0})) == at(last_day, {17, 0, 1}));
}

TEST_CASE("an approval names everything that is missing, and asks for a second person") {
    auto round = testing::safety_round();
    round.drafted_by = {1};
    auto facts = good_facts();
    CHECK(approve(round, facts, {2}, "Chief Executive").ok());
    CHECK(approve(round, facts, {1}, "Officer").is_refused());
    facts.criteria[0].weight = 50;
    facts.standards[4].answer = StandardAnswer::explained;
    facts.standards[8].answer = StandardAnswer::open;
    facts.unallocated = {199'999'99};
    round.route = RoundRoute::direct;
    round.owner = "";
    auto refused = approve(round, facts, {2}, "Chief Executive");
    REQUIRE(refused.has_problems());
    for (const char* member : {"pot", "owner", "standards", "justification"}) {
        CAPTURE(member);
        CHECK(refused.problems().has(member));
    }
    CHECK_FALSE(refused.problems().has("criteria")); // a direct award has no competition to weigh
    round.route = RoundRoute::competed;
    CHECK(approve(round, facts, {2}, "Chief Executive").problems().has("criteria"));
}

TEST_CASE("a round's form is checked by itself") {
    auto good = testing::safety_round();
    CHECK(check(good).empty());
    auto problem_of = [&](auto change) {
        auto round = good;
        change(round);
        auto problems = check(round);
        return problems.list.size() == 1 ? problems.list[0].member : std::to_string(problems.list.size());
    };
    CHECK(problem_of([](FundingRound& round) { round.most = {200'000'01}; }) == "most");
    CHECK(problem_of([](FundingRound& round) { round.least = Money{10'000'01}; }) == "least");
    CHECK(problem_of([](FundingRound& round) { round.closes = round.opens; }) == "closes");
    CHECK(problem_of([](FundingRound& round) { round.delivery_to = date_of(2024, 9, 30); }) == "delivery_to");
    CHECK(problem_of([](FundingRound& round) { round.decision_by = date_of(2024, 9, 4); }) == "decision_by");
    CHECK(problem_of([](FundingRound& round) { round.most_awards = 0; }) == "most_awards");
}

TEST_CASE("publication freezes criteria, weights and limits") {
    auto round = testing::safety_round();
    auto facts = good_facts();
    round.state = RoundState::approved;
    auto published = publish(round, facts, round.opens);
    REQUIRE(published.ok());
    CHECK(is_as_published(*published, facts.criteria));
    facts.criteria[0].weight = 61;
    CHECK_FALSE(is_as_published(*published, facts.criteria));
    facts.unallocated = {1};
    CHECK(publish(round, facts, round.opens).is_refused());
}

TEST_CASE("a round is extended while it is open, never shortened") {
    auto round = testing::safety_round();
    round.state = RoundState::published;
    auto noon = at(last_day, {12, 0, 0});
    CHECK(extended(round, at(last_day, {18, 0, 0}), noon)->closes == at(last_day, {18, 0, 0}));
    CHECK(extended(round, at(last_day, {16, 0, 0}), noon).has_problems());
    CHECK(extended(round, at(last_day, {18, 0, 0}), at(last_day, {17, 0, 1})).is_refused());
}

TEST_CASE("going above the pot needs a named decision and is never taken back") {
    auto round = testing::safety_round();
    CHECK(authorised_above(round, {0}, "D-2024-018").has_problems());
    CHECK(authorised_above(round, {20'000'00}, " ").has_problems());
    auto more = authorised_above(round, {20'000'00}, "D-2024-018");
    REQUIRE(more.ok());
    CHECK(ceiling_of(*more) == Money{220'000'00});
    CHECK(authorised_above(*more, {10'000'00}, "D-2024-019").has_problems());
}

TEST_CASE("marking begins after closing, when every late and every sent bid is decided") {
    auto round = testing::safety_round();
    round.state = RoundState::published;
    auto after = at(last_day, {17, 0, 1});
    Bid eligible, late, sent_in;
    eligible.state = BidState::eligible;
    late.state = BidState::late_pending;
    sent_in.state = BidState::submitted;
    CHECK(begin_marking(round, {eligible}, after).ok());
    CHECK(begin_marking(round, {eligible}, round.closes).is_refused());
    CHECK(begin_marking(round, {eligible, late}, after).is_refused());
    CHECK(begin_marking(round, {eligible, sent_in}, after).is_refused());
    CHECK(begin_marking(round, {}, after).is_refused());
}

TEST_CASE("a round neither opens nor closes in the hour that the clocks skip or repeat") {
    auto check_of = [](Date day, TimeOfDay time) {
        auto round = testing::safety_round();
        round.closes = from_london(day, time);
        round.delivery_from = round.delivery_to = day + 30;
        return check(round);
    };
    CHECK(check_of(date_of(2024, 10, 27), {1, 30, 0}).has("closes"));
    CHECK(check_of(date_of(2025, 3, 30), {1, 30, 0}).has("closes"));
    CHECK(check_of(date_of(2024, 10, 27), {2, 0, 0}).empty());
    CHECK(check_of(date_of(2024, 10, 27), {17, 0, 0}).empty());
    auto open = testing::safety_round();
    open.state = RoundState::published;
    auto moved = extended(open, from_london(date_of(2024, 10, 27), {1, 30, 0}), open.opens);
    CHECK(moved.has_problems());
}
