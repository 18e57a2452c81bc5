// Keeps funds and budget lines.
#pragma once
#include "commissioning/ledger.h"
#include "office/keep.h"

namespace reeve::commissioning {

std::vector<Fund> all_funds(db::Connection&);
std::optional<Fund> find_fund(db::Connection&, std::string_view reference);
// The fund that a record under it names; a Fault where there is none, since none is ever deleted.
Fund fund_of(db::Connection&, FundId);
// Newest year first.
std::vector<BudgetLine> all_budget_lines(db::Connection&);
std::optional<BudgetLine> find_budget_line(db::Connection&, std::string_view reference);
BudgetLine line_of(db::Connection&, BudgetLineId);
// Keeps a new line and grants it its first money.
Result<BudgetLine> begin_line(office::Change&, BudgetLine, Money, Date granted_on, const std::string& why);

} // namespace reeve::commissioning
