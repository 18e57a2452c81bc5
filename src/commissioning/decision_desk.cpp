// Reads a round for its decision.
#include "commissioning/decision_desk.h"
#include "commissioning/panel_desk.h"

namespace reeve::commissioning {

Result<std::vector<DecidedBid>> decided_bids(db::Connection& connection, const FundingRound& round) {
    auto panel = panel_desk_of(connection, round.reference, {});
    if (!panel) return Refusal{"The round is not published.", "", Refusal::Kind::conflict};
    std::vector<DecidedBid> bids;
    for (const auto& moderated : moderation_desk_of(connection, std::move(*panel)).bids) {
        if (!moderated.recommendation)
            return Refusal{moderated.bid.reference + " has no recommendation of the panel.", "",
                           Refusal::Kind::conflict};
        bids.push_back({moderated.bid, *moderated.recommendation, moderated.percent});
    }
    return bids;
}

Result<DecisionNotice> sign(office::Change& change, const FundingRound& round, const Signing& signing) {
    return sign_decision(change, round, TRY(decided_bids(change.tx, round)), signing);
}

} // namespace reeve::commissioning
