// For tests of marking: a round with bids that is being marked, in any office that can make a change.
#pragma once
#include "commissioning/interest_store.h"
#include "commissioning/moderation_store.h"
#include "commissioning/round_road.h"
#include "commissioning/round_world_test.h"

namespace reeve::commissioning::testing {

using BidsAsked = std::vector<std::pair<std::string, Money>>;

// Published, closed, every bid eligible and the marking begun. Two criteria of 60 and 40, marked 0 to 4.
template <class Office>
FundingRound round_in_marking(Office& office, const BidsAsked& asked, FundingRound typed = safety_round()) {
    return *office.change([&](office::Change& change) -> Result<FundingRound> {
        Fund fund;
        fund.title = "Commissioner's Safety Fund";
        fund.purpose.text = "Safer neighbourhoods.";
        BudgetLine line;
        line.year_begins = 2024;
        line.title = "Safety Fund 2024/25";
        line.fund = office::keep_new(change, fund_fields(), fund).id;
        line = TRY(begin_line(change, line, {500'000'00}, date_of(2024, 4, 1), "Budget of the year"));
        typed.fund = line.fund;
        typed.line = line.id;
        auto round = begin_round(change, typed);
        for (auto criterion : {criterion_of(1, "Need", 60), criterion_of(2, "Plan", 40)}) {
            criterion.round = round.id;
            add_criterion(change, criterion);
        }
        for (auto standard : standards_of(change.tx, round.id)) {
            standard.answer = StandardAnswer::met;
            TRY(keep_standard(change, standard));
        }
        round = TRY(publish_round(change, TRY(approve_round(change, round, office::PersonId{2}))));
        for (const auto& [organisation, money] : asked) {
            auto bid = bid_of(round, organisation, money);
            bid.title = "Work of " + organisation;
            bid.state = BidState::eligible;
            bid.revision = 1;
            bid = begin_bid(change, bid);
            for (const auto& criterion : criteria_of(change.tx, round.id)) {
                BidAnswer answer;
                answer.bid = bid.id;
                answer.criterion = criterion.id;
                answer.words.text = "Answer of " + organisation + ".";
                TRY(keep_answer(change, answer));
            }
        }
        return keep_round(change, TRY(begin_marking(round, bids_of(change.tx, round.id), change.now)));
    });
}

template <class Office>
PanelSeat seat_given(Office& office, const FundingRound& round, office::PersonId person, const std::string& post,
                     bool is_chair, bool marks) {
    PanelSeat seat;
    seat.round = round.id;
    seat.person = person;
    seat.post = post;
    seat.is_chair = is_chair;
    seat.marks = marks;
    return *office.change([&](office::Change& change) { return keep_seat(change, seat); });
}

// Answers for every bid: an interest in those of this organisation, none in the others.
template <class Office> void declare_all(Office& office, const PanelSeat& seat, const std::string& interest_in = "") {
    const auto kept = office.change([&](office::Change& change) {
        std::vector<BidInterest> answers;
        for (const auto& bid : bids_of(change.tx, seat.round)) {
            BidInterest interest;
            interest.bid = bid.id;
            if (bid.organisation == interest_in) {
                interest.answer = InterestAnswer::conflict;
                interest.kind = InterestKind::employment;
                interest.words.text = "A trustee until 2022.";
            }
            answers.push_back(interest);
        }
        return declare(change, *seat_of(change.tx, seat.round, seat.person), answers);
    });
    REQUIRE(kept.ok());
}

inline Marks marks_given(const std::vector<RoundCriterion>& criteria, const std::vector<int>& scores) {
    Marks marks;
    for (std::size_t at = 0; at < criteria.size(); ++at) {
        CriterionMark mark;
        mark.criterion = criteria[at].id;
        mark.score = scores[at];
        mark.why.text = "It says who does what and when.";
        marks.push_back(mark);
    }
    return marks;
}

// Sends in the same two scores for every bid of this person but those given otherwise by organisation.
template <class Office>
void mark_all(Office& office, const FundingRound& round, office::PersonId person,
              const std::map<std::string, std::vector<int>>& otherwise = {}) {
    const auto kept = office.change([&](office::Change& change) -> Result<Done> {
        const auto criteria = criteria_of(change.tx, round.id);
        for (auto assessment : assessments_by(change.tx, round.id, person)) {
            if (!can_be_changed(assessment)) continue;
            const auto bid = db::find(change.tx, bid_fields(), assessment.bid);
            auto found = otherwise.find(bid->organisation);
            const auto marks = marks_given(criteria, found == otherwise.end() ? std::vector{3, 3} : found->second);
            TRY(keep_marks(change, TRY(submit(assessment, round, criteria, marks, change.now)), marks));
        }
        return Done{};
    });
    REQUIRE(kept.ok());
}

} // namespace reeve::commissioning::testing
