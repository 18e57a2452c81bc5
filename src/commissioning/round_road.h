// The road of a round: which move may be made now, and if not, what stands in the way.
#pragma once
#include "commissioning/bid.h"

namespace reeve::commissioning {

// What is known of a round when a move is judged.
struct RoundFacts {
    std::vector<RoundCriterion> criteria; // by number
    std::vector<RoundStandard> standards; // all ten
    Money unallocated;                    // of its budget line
};

// By a second person; nothing missing. Problems are what is missing, a refusal is who or when.
Result<FundingRound> approve(FundingRound, const RoundFacts&, office::PersonId by, const std::string& post);
Result<FundingRound> take_back(FundingRound);
// Freezes criteria, weights and limits under a hash. The opening may lie in the past only for records that are brought
// in later.
Result<FundingRound> publish(FundingRound, const RoundFacts&, Moment now);
// Later than it was, while it is open; for a reason, told publicly.
Result<FundingRound> extended(FundingRound, Moment closes, Moment now);
// After closing, once every late bid is decided and somebody may be marked.
Result<FundingRound> begin_marking(FundingRound, const std::vector<Bid>&, Moment now);
Result<FundingRound> cancel(FundingRound, const std::string& because);
// Habitual underspend lets the office award more than the pot, by a decision that is named; never less than before.
Result<FundingRound> authorised_above(FundingRound, Money, const std::string& decision);
// Whether criteria, weights and limits are still those that were published (I13); true before publication.
bool is_as_published(const FundingRound&, const std::vector<RoundCriterion>&);

// A decision on a bid that came late, before anybody marked.
Result<Bid> admitted(Bid, const FundingRound&, const std::string& because, const std::string& post);
Result<Bid> refused_late(Bid, const std::string& because, const std::string& post);
Result<Bid> judged(Bid, bool is_eligible, const std::string& because, const std::string& post);
Result<Bid> withdrawn(Bid);
// What tells an organisation: its numbers, and its name with its postcode.
std::vector<std::string> organisation_names(const Bid&);
// Live bids of the same organisation in the round: by charity or company number, else by name and postcode.
bool is_same_organisation(const Bid&, const Bid&);

} // namespace reeve::commissioning
