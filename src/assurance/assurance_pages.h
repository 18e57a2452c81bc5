// The pages of decisions, inspections, audits and risks, and the words that stand around them.
#pragma once
#include "assurance/inspection_store.h"
#include "assurance/office_decision_store.h"
#include "assurance/record_step_parts.h"
#include "office/list_page.h"

namespace reeve::assurance {

void mount_assurance_home(office::Routes&);
void mount_decisions(office::Routes&);         // the staff's list and one
void mount_decision_steps(office::Routes&);    // writing, advice, signing, publishing, withholding
void mount_decision_register(office::Routes&); // as everybody reads it, with the files
void mount_inspections(office::Routes&);
void mount_inspection_steps(office::Routes&);

inline constexpr const char* assurance_section = "Assurance";
inline constexpr const char* assurance_address = "/work/assurance";
inline constexpr const char* decisions_address = "/work/decisions";
inline constexpr const char* decision_register_address = "/decision-register";
inline constexpr const char* inspections_address = "/work/inspections";
inline constexpr const char* public_inspections_address = "/inspections";

// The records that the address names.
std::optional<OfficeDecision> decision_asked_for(office::Visit&);
std::optional<OfficeDecision> public_decision_asked_for(office::Visit&); // published, or withheld
std::optional<InspectionReport> inspection_asked_for(office::Visit&);
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
// Where a page is of a sample row, the mark that says so.
html::Html sample_line(bool is_sample);
// "Yes" or "No", for a cell.
const char* yes_or_no(bool);
std::string day_cell(const std::optional<Date>&); // for a file: 2024-06-03, or nothing

} // namespace reeve::assurance
