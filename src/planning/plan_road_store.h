// Keeps what happens to a plan on its road: its versions, send-outs and the Panel's recommendations, and moves it on.
#pragma once
#include "planning/plan_road.h"
#include "planning/plan_store.h"

namespace reeve::planning {

// All that a move is judged by, from one snapshot. `fewest_panel_days` is the office's own minimum.
RoadFacts facts_of(db::Connection&, const Plan&, int fewest_panel_days = RoadFacts{}.fewest_panel_days);

// By number.
std::vector<PlanVersion> versions_of(db::Connection&, PlanId);
std::optional<PlanVersion> find_version(db::Connection&, PlanId, int number);
// Keeps the text as it stands as the next version; where it reads as the newest version does, that one is given back.
PlanVersion make_version(office::Change&, const Plan&, const std::string& name, bool is_public = false);
std::vector<ChangeReason> reasons_of(db::Connection&, PlanId);
// Why a part is being changed, after the newest version there is. Nothing is kept where nothing is told.
void keep_reason(office::Change&, const Plan&, PartKey, Prose reason, std::string theme, std::string finding = "");

// In the order of sending.
std::vector<SendOut> send_outs_of(db::Connection&, PlanId);
std::optional<SendOut> find_send_out(db::Connection&, Id<SendOut>);
// Sends the text as it stands: makes its version where there is none yet. An issued plan is sent too (s.5(10)).
SendOut send_out(office::Change&, const Plan&, SendOut, const std::string& version_name);

// By number.
std::vector<PanelRecommendation> recommendations_of(db::Connection&, PlanId);
PanelRecommendation add_recommendation(office::Change&, PanelRecommendation);

// Keeps a plan that was issued before the office kept its plans here: issued on that day, with its text as a public
// version. Its road is told in `recorded_note` instead of walked, so a plan without one is refused.
Result<Plan> record_issued_plan(office::Change&, Plan, const std::vector<PlanPart>&, Date issued_on);

// Moves the plan on and keeps it; issuing makes the public version of its text and lets it be found.
Result<Plan> take_on(office::Change&, const Plan&, PlanState to, MoveGiven, int fewest_panel_days);

} // namespace reeve::planning
