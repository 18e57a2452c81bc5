// Sittings and their cases as they are kept; the original of a case is asked for by name, and nothing else brings it.
#pragma once
#include "casescrutiny/case_panel_store.h"
#include "casescrutiny/case_step.h"

namespace reeve::casescrutiny {

std::vector<PanelSitting> sittings_of(db::Connection&, Id<CasePanel>); // newest first
std::optional<PanelSitting> find_sitting(db::Connection&, std::string_view reference);
std::optional<PanelSitting> sitting_of_id(db::Connection&, Id<PanelSitting>);
Result<PanelSitting> add_sitting(office::Change&, PanelSitting);
// Draws its cases by lot, once; the seed is new, and is kept with the pool.
Result<PanelSitting> draw_cases(office::Change&, const CasePanel&, PanelSitting);
Result<PanelCase> pick_case(office::Change&, const CasePanel&, const PanelSitting&, PanelCase, CaseOriginal);

std::vector<PanelCase> cases_of(db::Connection&, Id<PanelSitting>);
std::optional<PanelCase> find_case(db::Connection&, std::string_view reference);
// The panels' cases of sittings in these days; of one panel where it is given.
std::vector<PanelCase> cases_heard(db::Connection&, const Period&, Id<CasePanel> = {});
std::vector<PanelCase> cases_with_learning_out(db::Connection&); // sent, not confirmed
std::vector<PanelCase> cases_sent(db::Connection&, const Period&);
CaseGround case_ground(db::Connection&, const PanelCase&, office::PersonId, const std::string& post, Date today);

CaseOriginal original_of(db::Connection&, const PanelCase&);
Result<CaseOriginal> keep_original(office::Change&, const PanelCase&, CaseOriginal);
Result<PanelCase> keep_redacted(office::Change&, const PanelCase&);
Result<PanelCase> take_case_step(office::Change&, CaseStep, const PanelCase& typed);
Result<Done> keep_scores(office::Change&, const PanelCase&, const std::vector<CaseScore>&);

} // namespace reeve::casescrutiny
