// Keeps funding rounds, their criteria and their answers to the grants standard.
#pragma once
#include "commissioning/round_criterion.h"

namespace reeve::commissioning {

std::optional<FundingRound> find_round(db::Connection&, std::string_view reference);
// Those that close last come first.
std::vector<FundingRound> all_rounds(db::Connection&);
std::vector<FundingRound> public_rounds(db::Connection&);
// The round that a record under it names; a Fault where there is none, since none is ever deleted.
FundingRound round_of(db::Connection&, FundingRoundId);
std::vector<RoundCriterion> criteria_of(db::Connection&, FundingRoundId); // by number
// All ten, by number; those not answered yet are open and not kept.
std::vector<RoundStandard> standards_of(db::Connection&, FundingRoundId);

FundingRound begin_round(office::Change&, FundingRound);
Result<FundingRound> keep_round(office::Change&, FundingRound);
// Keeps a new one with the next number of its round.
RoundCriterion add_criterion(office::Change&, RoundCriterion);
Result<RoundStandard> keep_standard(office::Change&, RoundStandard);

// The moves that touch money or freeze something. A refusal names what stands in the way.
Result<FundingRound> approve_round(office::Change&, FundingRound, office::PersonId by);
Result<FundingRound> publish_round(office::Change&, FundingRound);
Result<FundingRound> cancel_round(office::Change&, FundingRound, const std::string& because);
Result<FundingRound> extend_round(office::Change&, FundingRound, Moment closes);
// Authorises awards above the pot by so much, under a named decision.
Result<FundingRound> authorise_above(office::Change&, FundingRound, Money, const std::string& decision);

} // namespace reeve::commissioning
