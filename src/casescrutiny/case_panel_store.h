// Panels, their members and their questions as they are kept.
#pragma once
#include "casescrutiny/case_panel.h"
#include "office/keep.h"

namespace reeve::casescrutiny {

std::vector<CasePanel> all_panels(db::Connection&);
std::optional<CasePanel> find_panel(db::Connection&, std::string_view reference);
std::optional<CasePanel> panel_of_id(db::Connection&, Id<CasePanel>);
Result<CasePanel> keep_panel(office::Change&, CasePanel);

std::vector<PanelMember> members_of(db::Connection&, Id<CasePanel>);
Result<PanelMember> keep_member(office::Change&, PanelMember);

std::vector<PanelQuestion> questions_of(db::Connection&, Id<CasePanel>);
Result<PanelQuestion> keep_question(office::Change&, PanelQuestion);

} // namespace reeve::casescrutiny
