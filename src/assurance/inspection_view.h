// An inspection report as markup: its clock, its recommendations with their answers, the force's words and the
// office's.
#pragma once
#include "assurance/inspection_report.h"
#include "html/markup.h"

namespace reeve::assurance {

html::Html response_chip(const InspectionReport&, Date today);
// The clock with each step of how its last day was worked out.
html::Html clock_view(const InspectionReport&, Date today);
// Links to a recommendation's form where an address is given.
html::Html findings_view(const std::vector<InspectionFinding>&, const std::string& change_address = "");
// "The chief constable's comments" and "The Commissioner's comments", apart.
html::Html comments_view(const InspectionReport&);
html::Html inspection_facts(const InspectionReport&, Date today);

} // namespace reeve::assurance
