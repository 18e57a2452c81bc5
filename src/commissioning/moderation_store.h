// Keeps what panels agreed and recommend.
#pragma once
#include "commissioning/moderation_item.h"
#include <map>

namespace reeve::commissioning {

std::vector<ModerationItem> items_of(db::Connection&, FundingRoundId);
std::optional<ModerationItem> item_of(db::Connection&, BidId);
std::map<Id<ModerationItem>, std::vector<ModeratedScore>> moderated_in(db::Connection&, FundingRoundId);
// The item with its scores, in place of those before.
Result<ModerationItem> keep_item(office::Change&, ModerationItem, const std::vector<ModeratedScore>&);

std::vector<BidRecommendation> recommendations_of(db::Connection&, FundingRoundId); // by rank
std::optional<BidRecommendation> recommendation_of(db::Connection&, BidId);
Result<BidRecommendation> keep_recommendation(office::Change&, BidRecommendation);
// Hands the round to its decision, and tells each bid what was recommended.
Result<FundingRound> hand_to_decision(office::Change&, const FundingRound&);

} // namespace reeve::commissioning
