// The pages of decisions, inspections, audits and risks, and the words that stand around them.
#pragma once
#include "assurance/audit_recommendation.h"
#include "assurance/corporate_risk.h"
#include "assurance/inspection_store.h"
#include "assurance/office_decision_store.h"
#include "office/list_page.h"
#include "office/record_step.h"

namespace reeve::assurance {

using office::mount_step;
using office::no_columns;
using office::nothing_above;
using office::nothing_against;
using office::RecordStep;
using office::StepPlace;

void mount_assurance_home(office::Routes&);
void mount_decisions(office::Routes&);         // the staff's list and one
void mount_decision_steps(office::Routes&);    // writing, advice, signing, publishing, withholding
void mount_decision_register(office::Routes&); // as everybody reads it, with the files
void mount_inspections(office::Routes&);
void mount_inspection_steps(office::Routes&);
void mount_audits(office::Routes&);
void mount_audit_steps(office::Routes&);
void mount_audit_panel(office::Routes&); // the counts that the audit panel has
void mount_risks(office::Routes&);
void mount_risk_steps(office::Routes&);

inline constexpr const char* assurance_section = "Scrutiny";
inline constexpr const char* assurance_address = "/work/assurance";
inline constexpr const char* decisions_address = "/work/decisions";
inline constexpr const char* decision_register_address = "/decision-register";
inline constexpr const char* risks_address = "/work/risks";
inline constexpr const char* inspections_address = "/work/inspections";
inline constexpr const char* public_inspections_address = "/inspections";

// The records that the address names.
std::optional<OfficeDecision> decision_asked_for(office::Visit&);
std::optional<OfficeDecision> public_decision_asked_for(office::Visit&); // published, or withheld
std::optional<InspectionReport> inspection_asked_for(office::Visit&);
std::optional<AuditReport> audit_asked_for(office::Visit&);
std::optional<AuditRecommendation> audit_recommendation_asked_for(office::Visit&);
std::optional<CorporateRisk> risk_asked_for(office::Visit&);
// The number in the address.
std::int64_t number_asked_for(office::Visit&);

// Words around a page of the staff, below this list.
office::PageWords desk_words(std::string title, const char* list = nullptr, const char* list_address = nullptr);
// The same of a public page under "Meetings and decisions".
office::PageWords public_words(std::string title, const char* list = nullptr, const char* list_address = nullptr);
// "Showing 1 to 25 of 40 decisions".
html::Html count_of_list(const office::PageOf&, std::size_t total, const char* noun);
// "This decision as PDF, Word or plain text."
html::Html document_links(const std::string& what, const std::string& address);
// "Yes" or "No", for a cell.
const char* yes_or_no(bool);
std::string day_cell(const std::optional<Date>&); // for a file: 2024-06-03, or nothing

} // namespace reeve::assurance
