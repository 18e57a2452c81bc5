// Keeps allocations to partnerships, the projects within them and the payments made before Reeve, with the money each
// moves.
#pragma once
#include "commissioning/allocation_store.h"
#include "commissioning/award_store.h"

namespace reeve::commissioning {

std::vector<Award> projects_of(db::Connection&, PartnershipBudgetId);      // by reference
std::vector<OpeningPayment> opening_payments_of(db::Connection&, AwardId); // by day
Money committed_of(db::Connection&, PartnershipBudgetId);

// The formula as typed in place of what stood, and one partnership's share, while the round is being written. A share
// without quantities and without a stated amount is taken out.
Result<Done> keep_formula(office::Change&, const FundingRound&, const std::vector<FormulaPart>& typed);
Result<Done> keep_share(office::Change&, const FundingRound&, const AllottedShare& typed);
// Signs the decision: the pot is set aside from the day it counts from, every partnership's amount stands, the notice
// is written and frozen, and the round is announced: all of it or nothing.
Result<DecisionNotice> sign_allocation(office::Change&, FundingRound, const Signing&, Date counts_from);
// Gives a project money of its partnership's budget, from the day it was agreed.
Result<Award> add_project(office::Change&, const PartnershipBudget&, Award typed);
Result<OpeningPayment> add_opening_payment(office::Change&, const Award&, OpeningPayment typed);

} // namespace reeve::commissioning
