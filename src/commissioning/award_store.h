// Keeps awards and the decisions they rest on, with the money each moves.
#pragma once
#include "commissioning/decision_notice.h"

namespace reeve::commissioning {

std::vector<Award> awards_of(db::Connection&, FundingRoundId); // by reference
std::vector<Award> all_awards(db::Connection&);                // newest decision first
std::optional<Award> find_award(db::Connection&, AwardId);
std::optional<Award> award_of_bid(db::Connection&, BidId);
std::optional<DecisionNotice> find_notice(db::Connection&, std::string_view reference);
std::optional<DecisionNotice> notice_of_round(db::Connection&, FundingRoundId);
std::vector<DecisionNotice> all_notices(db::Connection&); // newest first

// Who signs, and what they confirm.
struct Signing {
    office::PersonId person;
    std::vector<int> bands;
    bool confirms_interests = false;
};
// Signs the decision on a round: every bid recommended is awarded its money, the others are declined or stay on the
// reserve list, the notice is written and frozen, and the round is announced: all of it or nothing. Refused to whoever
// recommended one of the awards or has an interest in a bid.
Result<DecisionNotice> sign_decision(office::Change&, FundingRound, const std::vector<DecidedBid>&, const Signing&);
// Gives money to a bid, by the rules and from the round's account.
Result<Award> make_award(office::Change&, const FundingRound&, Bid, const BidRecommendation&, Id<DecisionNotice>);
// Kept, with its money going back to the round where it is live no more.
Result<Award> keep_award(office::Change&, Award);

} // namespace reeve::commissioning
