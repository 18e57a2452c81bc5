// Tests of bids: what is asked before one is sent, and what is kept of each sending.
#include "commissioning/round_road.h"
#include "commissioning/round_world_test.h"

using namespace reeve;
using namespace reeve::commissioning;

namespace {

Moment on_last_day(TimeOfDay time, int milliseconds = 0) {
    return {from_london(date_of(2024, 9, 5), time).milliseconds + milliseconds};
}

WholeBid whole_bid(Money requested) {
    auto round = testing::safety_round();
    WholeBid whole{testing::bid_of(round, "Youth Club", requested), {}, {}};
    CostLine cost;
    cost.words = "Workers";
    cost.amount = requested;
    whole.costs.push_back(cost);
    return whole;
}

} // namespace

TEST_CASE("a bid that is sent misses nothing, and asks for no more than the round gives") {
    auto round = testing::safety_round();
    round.state = RoundState::published;
    auto good = whole_bid({9'678'00});
    CHECK(what_is_missing(round, {}, good).empty());
    auto member_of = [&](auto change) {
        auto whole = good;
        change(whole);
        auto problems = what_is_missing(round, {}, whole);
        return problems.list.size() == 1 ? problems.list[0].member : std::to_string(problems.list.size());
    };
    CHECK(member_of([](WholeBid& whole) { whole.bid.is_declared = false; }) == "is_declared");
    CHECK(member_of([](WholeBid& whole) { whole.bid.summary.text.clear(); }) == "summary");
    CHECK(member_of([](WholeBid& whole) { whole.costs[0].amount = {9'677'99}; }) == "costs");
    CHECK(member_of([](WholeBid& whole) { whole.bid.match = {1'000'00}; }) == "costs");
    CHECK(member_of([](WholeBid& whole) { whole.bid.starts_on = date_of(2024, 9, 30); }) == "starts_on");
    CHECK(member_of([](WholeBid& whole) { whole.bid.ends_on = date_of(2025, 4, 1); }) == "ends_on");
    CHECK(what_is_missing(round, {}, whole_bid({10'000'01})).has("requested"));
    auto gap = what_is_missing(round, {testing::criterion_of(1, "Need", 100)}, good);
    CHECK(gap.has("answer-1"));
    auto wordy = testing::criterion_of(1, "Need", 100);
    wordy.id = {7};
    wordy.words_most = 2;
    good.answers.push_back({{}, 1, {}, {7}, {"One two three"}});
    CHECK(what_is_missing(round, {wordy}, good).has("answer-1"));
    CHECK(words_in("  one\ntwo   three ") == 3);
}

TEST_CASE("a bid after closing waits for a decision, or is refused where none are taken") {
    auto round = testing::safety_round();
    round.state = RoundState::published;
    auto whole = whole_bid({9'000'00});
    CHECK(sent(round, {}, whole, on_last_day({17, 0, 0}, 999))->state == BidState::submitted);
    CHECK(sent(round, {}, whole, on_last_day({17, 0, 1})).refusal().kind == Refusal::Kind::gone);
    round.late = LatePolicy::by_decision;
    auto late = sent(round, {}, whole, on_last_day({17, 1, 30}));
    REQUIRE(late.ok());
    CHECK(late->state == BidState::late_pending);
    CHECK(late->seconds_late == 90);
    CHECK_FALSE(is_live(*late));
    CHECK(admitted(*late, round, "", "Chief Executive").has_problems());
    CHECK(admitted(*late, round, "The site was down", "Chief Executive")->state == BidState::submitted);
    round.state = RoundState::assessing;
    CHECK(admitted(*late, round, "The site was down", "Chief Executive").is_refused());
    CHECK(refused_late(*late, "No reason was given", "Chief Executive")->state == BidState::refused_late);
    round.state = RoundState::cancelled;
    CHECK(sent(round, {}, whole, on_last_day({16, 0, 0})).refusal().kind == Refusal::Kind::gone);
}

TEST_CASE("a bid sent again before closing counts last, and every sending is kept as it was") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        testing::Commissioners office(engine);
        auto round = office.published(testing::safety_round(), office.line());
        auto bid = office.drafted_bid(round, "Youth Club", {9'000'00});
        CHECK(sent_bids_of(*office.read(), round.id).empty());
        auto first = office.send(bid, on_last_day({12, 0, 0}));
        REQUIRE(first.ok());
        auto changed = *first;
        changed.title = "Evening basketball";
        changed = *office.change([&](office::Change& change) { return keep_bid(change, changed); });
        auto second = office.send(changed, on_last_day({16, 0, 0}));
        REQUIRE(second.ok());
        CHECK(second->revision == 2);
        auto revisions = revisions_of(*office.read(), bid.id);
        REQUIRE(revisions.size() == 2);
        CHECK(revisions[0].content.find("Evening football") != std::string::npos);
        for (const auto& revision : revisions) CHECK(sha256(revision.content) == revision.hash);
        CHECK(revisions[0].hash != revisions[1].hash);
        // Two people send at once: the second is told.
        CHECK(office.send(*first, on_last_day({16, 0, 1})).is_refused());
    }
}

TEST_CASE("one organisation has as many live bids as the round lets it, however it writes its name") {
    testing::Commissioners office;
    auto round = office.published(testing::safety_round(), office.line());
    REQUIRE(office.send(office.drafted_bid(round, "Youth Club", {9'000'00}), on_last_day({12, 0, 0})));
    auto twin = office.drafted_bid(round, "  youth  club", {8'000'00});
    auto refused = office.send(twin, on_last_day({12, 0, 0}));
    REQUIRE(refused.is_refused());
    CHECK(refused.refusal().message.find("1 bid") != std::string::npos);
    CHECK(office.send(office.drafted_bid(round, "Scout Group", {8'000'00}), on_last_day({12, 0, 0})));
}
