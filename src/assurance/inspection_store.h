// Inspection reports and their recommendations as they are kept.
#pragma once
#include "assurance/inspection_report.h"
#include "office/keep.h"

namespace reeve::assurance {

std::string address_of(const InspectionReport&);        // /work/inspections/IR-0001
std::string public_address_of(const InspectionReport&); // /inspections/IR-0001

std::vector<InspectionReport> all_inspections(db::Connection&); // the latest published first
std::optional<InspectionReport> find_inspection(db::Connection&, std::string_view reference);
std::vector<InspectionFinding> findings_of(db::Connection&, Id<InspectionReport>);

Result<InspectionReport> add_inspection(office::Change&, InspectionReport);
Result<InspectionReport> keep_inspection(office::Change&, InspectionReport);
// Until the comments are published: then the answers stand.
Result<InspectionFinding> add_finding(office::Change&, const InspectionReport&, InspectionFinding);
Result<InspectionFinding> keep_finding(office::Change&, InspectionFinding);

} // namespace reeve::assurance
