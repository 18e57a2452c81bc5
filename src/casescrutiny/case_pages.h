// Mounts the pages of case scrutiny, and what they share.
#pragma once
#include "casescrutiny/panel_case_store.h"
#include "office/restricted_reading_pages.h"
#include "office/routes.h"

namespace reeve::casescrutiny {

inline constexpr const char* panels_address = "/work/case-panels";
inline constexpr const char* panels_section = "Scrutiny";

std::string address_of(const CasePanel&);
std::string address_of(const PanelSitting&);
std::string address_of(const PanelCase&);
// The words around a page; of a case its reference and nothing else.
office::PageWords panel_words(const CasePanel&, std::string title, bool has_errors = false);
std::optional<CasePanel> panel_asked_for(office::Visit&);
std::optional<PanelSitting> sitting_asked_for(office::Visit&);
std::optional<PanelCase> case_asked_for(office::Visit&);
CasePanel panel_of(office::Visit&, Id<CasePanel>);

void mount_case_panels(office::Routes&);
void mount_panel_people(office::Routes&); // members and questions
void mount_panel_sittings(office::Routes&);
void mount_panel_cases(office::Routes&);
void mount_case_originals(office::Routes&);
void mount_case_reports(office::Routes&);

} // namespace reeve::casescrutiny
