// Moderation: reasons, the quorum, agreed percentages, the line and the hand-over.
#include "commissioning/panel_world_test.h"

namespace reeve::commissioning {
namespace {

using namespace testing;

std::vector<RoundCriterion> criteria() {
    auto need = criterion_of(1, "Need", 60), plan = criterion_of(2, "Plan", 40),
         gate = criterion_of(3, "Safeguarding", 0);
    need.id = CriterionId{1}, plan.id = CriterionId{2}, gate.id = CriterionId{3};
    gate.is_gate = true;
    return {need, plan, gate};
}

const std::vector<std::vector<Score>> marks = {{4, 2, 1}, {2, 2, 1}};

ModeratedScore set(int criterion, int score) { return {.criterion = CriterionId{criterion}, .score = score}; }

} // namespace

TEST_CASE("an agreed percentage is the mean of the marks until the panel sets a score") {
    CHECK(moderated_percent(criteria(), {}, marks) == Fraction(65));          // 80 and 50
    CHECK(moderated_percent(criteria(), {set(1, 4)}, marks) == Fraction(80)); // 60 + 20
    CHECK(moderated_percent(criteria(), {set(1, 0), set(2, 0)}, marks) == Fraction(0));
    CHECK(moderated_percent(criteria(), {}, {}) == std::nullopt);
}

TEST_CASE("the panel settles a condition that assessors answered differently") {
    CHECK(moderated_gates(criteria(), {}, marks) == Gates::met);
    const std::vector<std::vector<Score>> apart = {{4, 2, 1}, {2, 2, 0}};
    CHECK(moderated_gates(criteria(), {}, apart) == Gates::open);
    CHECK(moderated_gates(criteria(), {set(3, 1)}, apart) == Gates::met);
    CHECK(moderated_gates(criteria(), {set(3, 0)}, marks) == Gates::not_met);
}

TEST_CASE("a changed score needs a reason, and too few in the room escalate the bid") {
    ModerationItem item;
    item.present = "A,B";
    CHECK(agreed(item, criteria(), {}, "")->state == ItemState::agreed);
    CHECK(agreed(item, criteria(), {set(1, 3)}, " ").problems().has("reason"));
    CHECK(agreed(item, criteria(), {set(1, 5)}, "Better than marked").problems().has("score_1"));
    item.present = "A";
    CHECK(agreed(item, criteria(), {}, "")->state == ItemState::escalated);
    item.present.clear();
    CHECK(agreed(item, criteria(), {}, "").problems().has("present"));
}

TEST_CASE("the line is drawn while the panel meets, for a reason") {
    auto round = safety_round();
    const Moment now = round.closes;
    round.state = RoundState::moderating;
    CHECK(line_drawn(round, 70, "The quality of bids", now)->line_percent == 70);
    CHECK(line_drawn(round, 101, "The quality of bids", now).problems().has("line_percent"));
    CHECK(line_drawn(round, 70, "", now).problems().has("line_because"));
    round.state = RoundState::assessing;
    CHECK(line_drawn(round, 70, "The quality of bids", now).is_refused());
}

TEST_CASE("a recommendation gives the whole, a part, or nothing") {
    Bid bid;
    bid.requested = Money{1'000'00};
    BidRecommendation row;
    row.reason.text = "Above the line";
    CHECK(check(row, bid).empty());
    row.kind = RecommendationKind::fund;
    CHECK(check(row, bid).has("amount"));
    row.amount = {1'000'00};
    CHECK(check(row, bid).empty());
    row.kind = RecommendationKind::fund_in_part;
    CHECK(check(row, bid).has("amount"));
    row.amount = {400'00};
    CHECK(check(row, bid).empty());
    row.reason.text.clear();
    CHECK(check(row, bid).has("reason"));
}

TEST_CASE("a moderated round is handed over once every bid is agreed and recommended") {
    Commissioners office;
    constexpr office::PersonId first{11}, second{12}, chair{13};
    auto round = round_in_marking(office, {{"Alpha", {4'000'00}}, {"Beta", {9'000'00}}});
    for (auto person : {first, second}) {
        declare_all(office, seat_given(office, round, person, "Assessor", false, true));
        mark_all(office, round, person);
    }
    round = *office.change([&](office::Change& change) { return reveal_marks(change, round, "", chair); });
    const auto hand = [&] {
        return office.change([&](office::Change& change) { return hand_to_decision(change, round); });
    };
    CHECK(hand().refusal().message == "No line is drawn yet");
    round = *office.change([&](office::Change& change) -> Result<FundingRound> {
        return keep_round(change, TRY(line_drawn(round, 70, "The quality of bids", change.now)));
    });
    CHECK(hand().refusal().message == "The panel has not finished every bid");
    REQUIRE(office
                .change([&](office::Change& change) -> Result<Done> {
                    for (const auto& bid : bids_of(change.tx, round.id)) {
                        ModerationItem item{
                            .round = round.id, .bid = bid.id, .state = ItemState::agreed, .present = "A,B"};
                        const auto kept = TRY(keep_item(change, item, {}));
                        BidRecommendation row{.round = round.id,
                                              .bid = bid.id,
                                              .kind = RecommendationKind::fund,
                                              .amount = *bid.requested,
                                              .reason = {"Above the line"}};
                        TRY(keep_recommendation(change, row));
                        CHECK(kept.by_post == "Engagement Officer");
                    }
                    return Done{};
                })
                .ok());
    CHECK(hand()->state == RoundState::deciding);
    auto reader = office.read();
    for (const auto& bid : bids_of(*reader, round.id)) CHECK(bid.state == BidState::recommended);
}

} // namespace reeve::commissioning
