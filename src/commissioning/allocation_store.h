// Reads allocations to partnerships.
#pragma once
#include "commissioning/partnership_budget.h"
#include "db/transaction.h"

namespace reeve::commissioning {

// The bodies that are Community Safety Partnerships on a day, by name.
std::vector<office::Body> partnerships_on(db::Connection&, Date);
std::vector<FormulaPart> parts_of(db::Connection&, FundingRoundId);         // by number
std::vector<PartnershipBudget> budgets_of(db::Connection&, FundingRoundId); // by name
// An allocation as it was decided; before its decision, as it would be split now.
Allocation allocation_of(db::Connection&, const FundingRound&);
std::optional<PartnershipBudget> find_partnership_budget(db::Connection&, std::string_view reference);

} // namespace reeve::commissioning
