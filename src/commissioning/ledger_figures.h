// The figures of the ledger of grants: what was granted, allotted, promised, drawn and is to come.
#pragma once
#include "commissioning/ledger_standing.h"
#include "office/figure.h"

namespace reeve::commissioning {

std::vector<office::FigureDefinition> ledger_figures();       // F-0100 to F-0109: sums
std::vector<office::FigureDefinition> ledger_table_figures(); // F-0110 to F-0115: by partnership, priority, area, round

// What a question asks of the ledger: the money of the financial years its period touches, as it stood at its end.
LedgerScope scope_of(const office::Question&);
FinancialYear year_asked(const office::Question&);
// How a figure may be narrowed.
office::FigureParameter fund_parameter();
office::FigureParameter round_parameter();
office::FigureParameter partnership_parameter();
office::FigureParameter priority_parameter();
office::FigureParameter route_parameter();
// Transfers are never changed, and a round's limits not from its publication on: what is counted has one version,
// whatever else of its record moves on.
inline constexpr int counted_version = 1;
office::Evidence evidence_of(const StandingAward&, Money amount);
// A figure with the words that all of these share; the reference, slug, question, nouns, definition and answer come to
// it.
office::FigureDefinition figure_of_ledger();

} // namespace reeve::commissioning
