// For tests of commissioning: an office with a fund, a budget line, a round and bids, kept in a fresh database.
#pragma once
#include "commissioning/bid_store.h"
#include "commissioning/fund_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/round_store.h"
#include "office/office_testing.h"

namespace reeve::commissioning::testing {

// A round as it would be typed: £200,000, at most £10,000 each, open from 8 August to 5 September 2024 at 5pm.
inline FundingRound safety_round() {
    FundingRound round;
    round.title = "Commissioner's Safety Fund, round 1 of 2024/25";
    round.about.text = "Work that makes a neighbourhood safer.";
    round.who_can_apply.text = "Charities, companies for the community and parish councils.";
    round.conditions.text = "Spend it on the work of the bid and report every quarter.";
    round.owner = "Director of Governance and Performance";
    round.pot = {200'000'00};
    round.most = {10'000'00};
    round.opens = from_london(date_of(2024, 8, 8), {9, 0, 0});
    round.closes = from_london(date_of(2024, 9, 5), {17, 0, 0});
    round.delivery_from = date_of(2024, 10, 1);
    round.delivery_to = date_of(2025, 3, 31);
    return round;
}

inline RoundCriterion criterion_of(int number, const char* title, int weight) {
    RoundCriterion criterion;
    criterion.number = number;
    criterion.title = title;
    criterion.question = std::string("Tell us about ") + title;
    criterion.weight = weight;
    return criterion;
}

// A bid of the round that misses nothing but its answers and costs.
inline Bid bid_of(const FundingRound& round, const std::string& organisation, Money requested) {
    Bid bid;
    bid.round = round.id;
    bid.organisation = organisation;
    bid.contact_name = "Coordinator";
    bid.contact_email = {"office@group.test"};
    bid.title = "Evening football";
    bid.summary.text = "Two evenings a week.";
    bid.area = "Leicester";
    bid.requested = requested;
    bid.starts_on = round.delivery_from;
    bid.ends_on = round.delivery_to;
    bid.is_declared = true;
    return bid;
}

// With two criteria of 60 and 40 and every requirement of the grants standard met.
inline FundingRound drafted_round(office::Change& change, FundingRound round, const BudgetLine& line) {
    round.fund = line.fund;
    round.line = line.id;
    auto begun = begin_round(change, round);
    for (auto criterion : {criterion_of(1, "Need", 60), criterion_of(2, "Plan", 40)}) {
        criterion.round = begun.id;
        add_criterion(change, criterion);
    }
    for (auto standard : standards_of(change.tx, begun.id)) {
        standard.answer = StandardAnswer::met;
        REQUIRE(keep_standard(change, standard).ok());
    }
    return begun;
}

inline Result<FundingRound> published_round(office::Change& change, FundingRound round, const BudgetLine& line) {
    auto approved = TRY(approve_round(change, drafted_round(change, std::move(round), line), office::PersonId{2}));
    return publish_round(change, approved);
}

// A draft with its answers and one line of costs.
inline Bid drafted_bid(office::Change& change, const FundingRound& round, const std::string& organisation,
                       Money requested) {
    auto bid = begin_bid(change, bid_of(round, organisation, requested));
    for (const auto& criterion : criteria_of(change.tx, round.id)) {
        BidAnswer answer;
        answer.bid = bid.id;
        answer.criterion = criterion.id;
        answer.words.text = "Because people asked for it.";
        REQUIRE(keep_answer(change, answer).ok());
    }
    CostLine cost;
    cost.bid = bid.id;
    cost.words = "Sessional workers";
    cost.amount = requested;
    add_cost(change, cost);
    return bid;
}

struct Commissioners : office::testing::Registers {
    explicit Commissioners(db::Engine engine = db::Engine::sqlite) : Registers(engine) {}

    BudgetLine line(Money money = {500'000'00}) {
        Fund fund;
        fund.title = "Commissioner's Safety Fund";
        fund.purpose.text = "Safer neighbourhoods.";
        BudgetLine line;
        line.year_begins = 2024;
        line.title = "Safety Fund 2024/25";
        return *change([&](office::Change& change) {
            line.fund = office::keep_new(change, fund_fields(), fund).id;
            return begin_line(change, line, money, date_of(2024, 4, 1), "Budget of the year");
        });
    }
    FundingRound published(const FundingRound& round, const BudgetLine& line) {
        return *change([&](auto& change) { return published_round(change, round, line); });
    }
    Bid drafted_bid(const FundingRound& round, const std::string& organisation, Money requested) {
        return change([&](auto& change) { return testing::drafted_bid(change, round, organisation, requested); });
    }
    Result<Bid> send(const Bid& bid, Moment at) {
        return change([&](office::Change& change) { return send_bid(change, bid.id, bid.version, at); });
    }
};

} // namespace reeve::commissioning::testing
