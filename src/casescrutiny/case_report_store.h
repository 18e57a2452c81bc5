// Yearly reports of panels as they are kept, with the counts of their day.
#pragma once
#include "casescrutiny/case_report.h"
#include "office/keep.h"

namespace reeve::casescrutiny {

CaseCounts counts_in(db::Connection&, Id<CasePanel>, const Period&);
std::vector<CaseReport> reports_of(db::Connection&, Id<CasePanel>); // newest first
std::optional<CaseReport> find_report(db::Connection&, std::string_view reference);
// Counts the twelve months and keeps what it counted.
Result<CaseReport> keep_report(office::Change&, CaseReport);
// Counted once more, then never again.
Result<CaseReport> approve_report(office::Change&, CaseReport);

} // namespace reeve::casescrutiny
