// Reads what stands in the ledger at the end of a day.
#pragma once
#include "commissioning/ledger_standing.h"
#include "db/transaction.h"

namespace reeve::commissioning {

// By reference; those too whose money went back, since they once held some.
std::vector<StandingAward> standing_awards(db::Connection&, const LedgerScope&, Date as_at);
// The same with what was drawn on each day.
std::vector<StandingAward> drawn_awards(db::Connection&, const LedgerScope&, Date as_at);
// Those that held money by then.
std::vector<StandingRound> standing_rounds(db::Connection&, const LedgerScope&, Date as_at); // by reference
std::vector<StandingLine> standing_lines(db::Connection&, const LedgerScope&, Date as_at);   // by year and title
// Of allocations whose decision is signed, by name.
std::vector<StandingBudget> standing_budgets(db::Connection&, const LedgerScope&, Date as_at);
// The financial years that have a decided allocation, newest first.
std::vector<int> allocation_years(db::Connection&);

} // namespace reeve::commissioning
