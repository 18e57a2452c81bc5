// Precepts as they are kept, one for a financial year.
#pragma once
#include "office/keep.h"
#include "resources/precept_road.h"

namespace reeve::resources {

std::vector<Precept> all_precepts(db::Connection&); // newest year first
std::optional<Precept> find_precept(db::Connection&, FinancialYear);

// A problem where the year has one already.
Result<Precept> begin_precept(office::Change&, Precept);
// What is proposed can be written until the Panel is told.
Result<Precept> keep_proposal(office::Change&, const Precept& stands, Precept typed);
Result<Precept> keep_step(office::Change&, PreceptStep, const Precept& stands, Precept typed, const PreceptSignatory&);

} // namespace reeve::resources
