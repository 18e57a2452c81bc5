// Brings a round before whoever decides on it: each bid with what the panel made of it.
#pragma once
#include "commissioning/award_store.h"

namespace reeve::commissioning {

// The marked bids of the round; a refusal where one has no recommendation. Inside a change it reads what stands then.
Result<std::vector<DecidedBid>> decided_bids(db::Connection&, const FundingRound&);
// Signs the decision on what stands now (award_store.h).
Result<DecisionNotice> sign(office::Change&, const FundingRound&, const Signing&);

} // namespace reeve::commissioning
