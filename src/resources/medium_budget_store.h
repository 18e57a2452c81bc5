// Medium-term budgets with their lines, and savings options, as they are kept.
#pragma once
#include "office/keep.h"
#include "office/register_store.h"
#include "resources/medium_budget.h"
#include "resources/savings_option.h"

namespace reeve::resources {

std::vector<MediumBudget> all_medium_budgets(db::Connection&); // newest first
std::optional<MediumBudget> find_medium_budget(db::Connection&, std::string_view reference);
std::vector<MediumLine> medium_lines_of(db::Connection&, Id<MediumBudget>); // by number
std::vector<std::int64_t> priorities_of_line(db::Connection&, Id<MediumLine>);
std::optional<MediumLine> find_medium_line(db::Connection&, Id<MediumLine>);
std::optional<MediumBudget> budget_of(db::Connection&, const MediumLine&);
office::Options medium_line_options(db::Connection&);    // of all budgets, newest first
std::vector<SavingsOption> all_savings(db::Connection&); // by state, then by title

Result<MediumBudget> add_medium_budget(office::Change&, MediumBudget);
Result<MediumBudget> keep_medium_budget(office::Change&, MediumBudget);
// With the next number of its budget, and the priorities it pays for.
Result<MediumLine> add_medium_line(office::Change&, const MediumBudget&, MediumLine,
                                   const std::vector<std::int64_t>& priorities);
Result<MediumLine> keep_medium_line(office::Change&, const MediumBudget&, MediumLine,
                                    const std::vector<std::int64_t>& priorities);

} // namespace reeve::resources
