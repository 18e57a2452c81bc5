// The pages of partnership budgets, and what they share.
#pragma once
#include "commissioning/partnership_budget_view.h"
#include "office/visit.h"

namespace reeve::office {
class Routes;
}

namespace reeve::commissioning {

void mount_partnership_budgets(office::Routes&);  // the register of a year, one partnership, what everybody reads
void mount_partnership_projects(office::Routes&); // a project within a budget, and what was drawn before Reeve
void mount_allocations(office::Routes&);          // begin an allocation, its formula, its decision
void mount_allocation_shares(office::Routes&);    // what one partnership gets of it

// The year of the address (?year=2024), else the newest that has an allocation; today where none has.
PartnershipYear year_asked_for(office::Visit&);
std::optional<PartnershipBudget> budget_asked_for(office::Visit&); // {reference}
// The round of the address where it is allotted to partnerships, and the share of one of them.
std::optional<FundingRound> allotted_round(office::Visit&);
const AllottedShare* share_of(const Allocation&, office::BodyId);
http::Response refuse_change(office::Visit&); // it is no draft
office::PageWords budget_words(const std::string& title, const Problems& = {});

} // namespace reeve::commissioning
