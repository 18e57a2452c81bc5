// Tests of awards: what a round can give, to the penny and the last award; and what a signed decision does.
#include "commissioning/award_store.h"
#include "commissioning/diligence_world_test.h"
#include "commissioning/ledger_store.h"
#include "commissioning/panel_world_test.h"

using namespace reeve;
using namespace reeve::commissioning;

namespace {

// A round being decided whose bids of £10,000 are all recommended.
struct Deciding : testing::Commissioners {
    FundingRound round;
    std::vector<DecidedBid> bids;

    Deciding(db::Engine engine, int count, FundingRound typed = testing::safety_round()) : Commissioners(engine) {
        testing::BidsAsked asked;
        for (int number = 1; number <= count; ++number)
            asked.emplace_back("Group " + std::to_string(number), Money{10'000'00});
        round = testing::round_in_marking(*this, asked, std::move(typed));
        change([&](office::Change& change) {
            for (auto bid : bids_of(change.tx, round.id)) {
                bid.state = BidState::recommended;
                bid = *keep_bid(change, bid);
                BidRecommendation recommendation;
                recommendation.round = round.id;
                recommendation.bid = bid.id;
                recommendation.kind = RecommendationKind::fund;
                recommendation.amount = *bid.requested;
                recommendation.reason.text = "A good plan.";
                recommendation.person = {7};
                bids.push_back({bid, recommendation, Fraction{72}});
                if (!testing::pass_every_check(change, bid.id)) throw Fault("a check is not kept");
            }
            return Done{};
        });
    }
    Result<DecisionNotice> sign(Signing signing = {{9}, {75, 65}, true}) {
        return change([&](office::Change& change) -> Result<DecisionNotice> {
            auto deciding = round_of(change.tx, round.id);
            if (deciding.state == RoundState::assessing) deciding.state = RoundState::deciding;
            deciding.line_percent = 70;
            deciding.line_because.text = "The quality of the bids allowed it.";
            deciding = TRY(keep_round(change, deciding));
            return sign_decision(change, deciding, bids, signing);
        });
    }
    Result<Award> award(const DecidedBid& decided, Id<DecisionNotice> notice) {
        return change([&](office::Change& change) {
            return make_award(change, round_of(change.tx, round.id), decided.bid, decided.recommendation, notice);
        });
    }
    // Awards one bid after the other under one notice, until one is refused; gives how many were made.
    int award_until_refused(std::string& refusal) {
        auto notice = change([&](office::Change& change) {
            DecisionNotice made;
            made.round = round.id;
            return office::keep_new(change, notice_fields(), made).id;
        });
        int made = 0;
        for (const auto& decided : bids) {
            auto result = award(decided, notice);
            if (!result) {
                refusal = result.refusal().message;
                return made;
            }
            ++made;
        }
        return made;
    }
};

} // namespace

TEST_CASE("a pot of £200,000 makes twenty awards of £10,000, and with a tenth authorised above it twenty-two") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        std::string refusal;
        Deciding office(engine, 23);
        CHECK(office.award_until_refused(refusal) == 20);
        CHECK(refusal.find("The round has £0 left") != std::string::npos);
        Deciding more(engine, 23);
        REQUIRE(more.change([&](office::Change& change) {
            return authorise_above(change, more.round, {20'000'00}, "D-2024-018: habitual underspend");
        }));
        CHECK(more.award_until_refused(refusal) == 22);
        auto sums = balances(*more.read(), more.round.id);
        CHECK(sums.awarded() == Money{220'000'00});
        CHECK(sums.in(Account::round_available) == Money{-20'000'00});
    }
}

TEST_CASE("at most forty-five organisations: the forty-sixth is refused though money remains") {
    auto typed = testing::safety_round();
    typed.pot = {490'000'00};
    typed.most_awards = 45;
    Deciding office(db::Engine::sqlite, 46, typed);
    std::string refusal;
    CHECK(office.award_until_refused(refusal) == 45);
    CHECK(refusal == "The round makes at most 45 awards, and they are made.");
    CHECK(balances(*office.read(), office.round.id).in(Account::round_available) == Money{40'000'00});
}

TEST_CASE("a signed decision makes every award, declines the others, writes its notice, or does nothing at all") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Deciding office(engine, 4);
        office.bids[1].recommendation.kind = RecommendationKind::fund_in_part;
        office.bids[1].recommendation.amount = {6'500'50};
        office.bids[2].recommendation.kind = RecommendationKind::reserve;
        office.bids[2].percent = Fraction{66};
        office.bids[3].recommendation.kind = RecommendationKind::decline;
        office.bids[3].percent = Fraction{40};
        CHECK(office.sign({{9}, {75, 65}, false}).problems().has("interests"));
        CHECK(office.sign({{7}, {75, 65}, true}).is_refused()); // who recommended an award
        auto notice = office.sign();
        REQUIRE(notice.ok());
        CHECK(notice->reference == "D-2024-001");
        auto reader = office.read();
        auto awards = awards_of(*reader, office.round.id);
        REQUIRE(awards.size() == 2);
        CHECK(awards[1].amount == Money{6'500'50});
        CHECK(awards[0].conditions.text == office.round.conditions.text);
        CHECK(round_of(*reader, office.round.id).state == RoundState::announced);
        std::vector<BidState> states;
        for (const auto& bid : bids_of(*reader, office.round.id)) states.push_back(bid.state);
        CHECK(states
              == std::vector{BidState::funded, BidState::part_funded, BidState::recommended, BidState::declined});
        auto content = notice_read(*parse_json(notice->content));
        CHECK(sha256(notice->content) == notice->hash);
        CHECK(to_text(json_of(content)) == notice->content);
        CHECK(content.total == Money{16'500'50});
        CHECK(content.total == balances(*reader, office.round.id).awarded());
        CHECK(sentences_of(content)[1]
              == "After moderation 0 scored 75% or more, 3 scored 65% to under 75% and 1 scored "
                 "under 65%.");
        CHECK(office.sign().is_refused()); // a round is decided once
    }
}

TEST_CASE("where one award breaks a rule nothing of the decision is kept") {
    Deciding office(db::Engine::sqlite, 3);
    office.bids[2].recommendation.amount = {10'000'01};
    CHECK(office.sign().is_refused());
    CHECK(awards_of(*office.read(), office.round.id).empty());
    CHECK(all_notices(*office.read()).empty());
    CHECK(balances(*office.read(), office.round.id).awarded() == Money{0});
}

TEST_CASE("an award that is turned down gives its money back to the round") {
    Deciding office(db::Engine::sqlite, 2);
    REQUIRE(office.sign().ok());
    auto award = awards_of(*office.read(), office.round.id).front();
    auto today = date_of(2024, 9, 23);
    CHECK(offered(award, today, today).has_problems());
    auto offer = *offered(award, today + 14, today);
    CHECK(ended(offer, AwardState::lapsed, "No answer", today + 14).is_refused());
    CHECK(accepted(offer, today + 15).is_refused());
    CHECK(accepted(offer, today + 14)->state == AwardState::accepted);
    auto gone = office.change([&](office::Change& change) -> Result<Award> {
        auto kept = TRY(keep_award(change, offer));
        return keep_award(change, TRY(ended(kept, AwardState::turned_down, "The worker left", today + 3)));
    });
    REQUIRE(gone.ok());
    CHECK_FALSE(is_live(*gone));
    CHECK(balances(*office.read(), office.round.id).awarded() == Money{10'000'00});
}

TEST_CASE("the bands of a notice fall, and every bid stands in one") {
    CHECK(*parse_bands("75, 65") == std::vector{75, 65});
    for (const char* bad : {"65, 75", "75,", "", "101", "75, 75", "high"}) {
        CAPTURE(bad);
        CHECK(parse_bands(bad).has_problems());
    }
    DecidedBid just_under, none;
    just_under.percent = Fraction{6495, 100};
    auto bands = bands_of({just_under, none}, {65});
    CHECK(bands[0].bids == 0);
    CHECK(bands[1].bids == 2);
}
