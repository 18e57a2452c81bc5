// Tests of the parts of an application: how far each is, and the mark that tells whether it changed.
#include "commissioning/bid_member.h"
#include "commissioning/bid_part.h"
#include "commissioning/round_world_test.h"

using namespace reeve;
using namespace reeve::commissioning;

namespace {

std::vector<RoundCriterion> two_criteria() {
    auto need = testing::criterion_of(1, "Need", 60), plan = testing::criterion_of(2, "Plan", 40);
    need.id = {11};
    plan.id = {12};
    return {need, plan};
}

PartStanding standing_after(std::string_view key, const std::function<void(WholeBid&)>& change) {
    auto criteria = two_criteria();
    auto round = testing::safety_round();
    WholeBid whole;
    change(whole);
    auto parts = parts_of(criteria);
    return standing_of(*find_part(parts, key), whole, what_is_missing(round, criteria, whole));
}

CostLine cost_of(const char* words, Money amount) {
    CostLine cost;
    cost.words = words;
    cost.amount = amount;
    return cost;
}

WholeBid written() {
    WholeBid whole{testing::bid_of(testing::safety_round(), "Youth Club", {9'678'00}), {}, {}};
    keep_words(whole, {11}, {"First line\nand a second “line”"});
    whole.costs = {cost_of("Workers", {9'000'00}), cost_of("Hall", {678'00})};
    return whole;
}

} // namespace

TEST_CASE("a part of an application is not started, in progress, wrong or completed") {
    using enum PartState;
    CHECK(standing_after("organisation", [](WholeBid&) {}).state == not_started);
    CHECK(standing_after("organisation", [](WholeBid& whole) { whole.bid.charity_number = "1123456"; }).state
          == in_progress);
    CHECK(standing_after("organisation", [](WholeBid& whole) { whole.bid.organisation = "Youth Club"; }).state
          == completed);
    CHECK(standing_after("answer-2", [](WholeBid& whole) { keep_words(whole, {12}, {"Because"}); }).state == completed);
    CHECK(standing_after("answer-2", [](WholeBid& whole) { keep_words(whole, {11}, {"Because"}); }).state
          == not_started);
    CHECK(standing_after("where", [](WholeBid& whole) { whole.bid.area = "Leicester"; }).state == in_progress);
    auto too_early = [](WholeBid& whole) {
        whole.bid.starts_on = date_of(2024, 9, 1);
        whole.bid.ends_on = date_of(2025, 3, 1);
    };
    CHECK(standing_after("where", too_early).state == wrong);
    CHECK(standing_after("money", [](WholeBid&) {}).state == not_started);
    CHECK(standing_after("money", [](WholeBid& whole) { whole.bid.requested = Money{9'000'00}; }).state == in_progress);
}

TEST_CASE("the list says what is wrong with the money") {
    auto money = standing_after("money", [](WholeBid& whole) {
        whole.bid.requested = Money{12'500'00};
        whole.costs.push_back(cost_of("Workers", {12'500'00}));
    });
    CHECK(money.state == PartState::wrong);
    CHECK(money.words == "A bid can ask for at most £10,000. You ask for £12,500");
}

TEST_CASE("too many words are wrong and not merely unfinished") {
    std::string words;
    for (int word = 0; word < 301; ++word) words += "word ";
    auto answer = standing_after("answer-1", [&](WholeBid& whole) { keep_words(whole, {11}, {words}); });
    CHECK(answer.state == PartState::wrong);
    CHECK(answer.words.find("301 words") != std::string::npos);
}

TEST_CASE("a part's mark changes with what stands in it and with nothing else") {
    auto criteria = two_criteria();
    auto parts = parts_of(criteria);
    auto before = written();
    auto changed_parts = [&](auto change) {
        auto after = before;
        change(after);
        std::string keys;
        for (const auto& part : parts)
            if (mark_of(part, before) != mark_of(part, after)) keys += part.key + " ";
        return keys;
    };
    CHECK(changed_parts([](WholeBid&) {}) == "");
    CHECK(changed_parts([](WholeBid& whole) { whole.bid.contact_name = "Treasurer"; }) == "contact ");
    CHECK(changed_parts([](WholeBid& whole) { whole.costs.pop_back(); }) == "money ");
    CHECK(changed_parts([](WholeBid& whole) { keep_words(whole, {12}, {"New"}); }) == "answer-2 ");
    CHECK(changed_parts([](WholeBid& whole) { whole.bid.state = BidState::submitted; }) == "");
}

TEST_CASE("what was sent is read back as it was written") {
    auto before = written();
    auto text = sent_text(before);
    auto record = before;
    record.bid.title = "Changed since";
    record.bid.requested.reset();
    record.answers.clear();
    record.costs.clear();
    auto back = read_back(record, text, date_of(2024, 9, 1));
    CHECK(sent_text(back) == text);
    CHECK(back.bid.requested == Money{9'678'00});
    CHECK(back.costs.size() == 2);
}

TEST_CASE("reading a draft leaves empty what is empty and says what cannot be read") {
    Bid bid;
    bid.requested = Money{500'00};
    auto typed = [](std::string_view column) -> std::string_view { return column == "starts_on" ? "31 Feb 2024" : ""; };
    auto problems = read_draft({"requested", "starts_on"}, typed, bid, date_of(2024, 9, 1));
    CHECK_FALSE(bid.requested);
    REQUIRE(problems.list.size() == 1);
    CHECK(problems.list[0].member == "starts_on");
}

TEST_CASE("a viewer writes nothing, and the owner alone decides") {
    BidMember owner, editor, viewer;
    owner.role = MemberRole::owner;
    editor.role = MemberRole::editor;
    viewer.role = MemberRole::viewer;
    CHECK(may_write(owner).ok());
    CHECK(may_write(editor).ok());
    CHECK_FALSE(may_write(viewer).ok());
    CHECK(may_decide(owner).ok());
    CHECK_FALSE(may_decide(editor).ok());
    CHECK_FALSE(may_decide(viewer).ok());
    owner.email = {"owner@group.test"};
    editor.email = {"Owner@group.test"};
    CHECK(check_invited(editor, {owner}).has("email"));
    CHECK(check_invited(owner, {}).has("role"));
}

TEST_CASE("whether a bid can be withdrawn tells nothing of how it stands before the decision") {
    for (auto state : {BidState::draft, BidState::submitted, BidState::late_pending, BidState::ineligible,
                       BidState::eligible, BidState::recommended, BidState::reserve, BidState::not_recommended}) {
        CAPTURE(label_of(state));
        CHECK(bid_moves().move(state, BidState::withdrawn).ok());
    }
}

TEST_CASE("applicants are told what became of their bid when the round is announced, and not before") {
    auto round = testing::safety_round();
    Bid bid;
    for (auto state : {BidState::eligible, BidState::ineligible, BidState::recommended, BidState::reserve,
                       BidState::not_recommended, BidState::funded, BidState::part_funded, BidState::declined}) {
        bid.state = state;
        for (auto stands : {RoundState::published, RoundState::assessing, RoundState::moderating, RoundState::deciding,
                            RoundState::cancelled}) {
            round.state = stands;
            CHECK(state_told(round, bid) == "Sent");
        }
        round.state = RoundState::announced;
        CHECK(state_told(round, bid) == label_of(state));
    }
    round.state = RoundState::published;
    bid.state = BidState::refused_late;
    CHECK(state_told(round, bid) == "Refused, came late");
}
