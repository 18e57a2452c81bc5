// Brings together what the office knows of somebody who is asked for their interests.
#pragma once
#include "commissioning/interest_suggestion.h"
#include "office/keep.h"

namespace reeve::commissioning {

InterestHistory interest_history(db::Connection&, office::PersonId);
// By the bid's reference; bids without a suggestion are left out.
std::map<std::string, std::vector<std::string>> suggestions_for(db::Connection&, office::PersonId,
                                                                const std::vector<Bid>&);

} // namespace reeve::commissioning
