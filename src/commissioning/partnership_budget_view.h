// Shows what partnerships were allotted, promised, drew and have yet to draw: the same for staff and for everybody.
#pragma once
#include "commissioning/ledger_standing.h"
#include "html/markup.h"

namespace reeve::commissioning {

// A year of allocations at the end of a day.
struct PartnershipYear {
    FinancialYear year;
    Date as_at;
    std::vector<StandingBudget> budgets;
    Drawdown sums() const { return summed(budgets); }
    YearGone gone() const { return year_gone(year, as_at); }
};
// The day a year is looked at: today, or its last day once it is past.
Date day_of(FinancialYear, Date today);

// "50 projects have drawn £463,973.01 of the £737,580.04 promised to them (62.9%). ... 7 months of the year lie ahead."
std::vector<std::string> sentences_of(const PartnershipYear&);
// Those whose drawing is not in step with the year, a sentence each.
std::vector<std::string> warnings_of(const PartnershipYear&);
// With links to the records where `address_of` gives them.
html::Html budgets_table(const PartnershipYear&, bool has_links);
html::Html drawn_chart(const PartnershipYear&, int heading_level = 2);
html::Html forecast_part(const std::vector<AwardDrawdown>&, FinancialYear, Date as_at);
// What "drawn" is, and what it is not.
inline constexpr const char* drawn_basis =
    "Drawn is what was paid to a partnership. What it can show to have spent is another number and is not mixed with it.";
std::vector<std::string> budget_columns();
std::vector<std::vector<std::string>> budget_rows(const PartnershipYear&);
// Years to choose from, where there is more than one; `address` takes ?year=2024.
html::Html year_links(const std::vector<int>& years, int chosen, const std::string& address);

} // namespace reeve::commissioning
