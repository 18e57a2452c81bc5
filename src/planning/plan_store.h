// Keeps plans and the parts of their text.
#pragma once
#include "office/keep.h"
#include "planning/plan_text.h"

namespace reeve::planning {

// Newest term first, and in it the newest plan.
std::vector<Plan> all_plans(db::Connection&);
std::optional<Plan> find_plan(db::Connection&, std::string_view reference);
std::vector<Plan> issued_plans(db::Connection&);
// The plan or variation that has effect on a day; none between two plans.
std::optional<Plan> plan_in_force(db::Connection&, Date);
// The day on which the next plan or variation took effect and ended this one; none while nothing followed.
std::optional<Date> next_takes_effect(db::Connection&, const Plan&);

// In the order of the text.
std::vector<PlanPart> parts_of(db::Connection&, PlanId);
std::optional<PlanPart> find_part(db::Connection&, Id<PlanPart>);
PlanText text_as_it_stands(db::Connection&, const Plan&);

// Keeps a new plan with its reference, and the parts it starts from with their keys.
Plan begin_plan(office::Change&, Plan, const std::vector<PlanPart>& start_from = {});
// A draft that starts as the issued plan reads now; its parts keep their keys. Refuses a plan that is not issued.
Result<Plan> begin_variation(office::Change&, const Plan& issued, std::string title);

// An issued plan's text is never changed; PRSRA 2011 s.5(3) and (4) let it be varied instead.
Result<Done> may_be_written(const Plan&);
// Puts a part after another one (or first, where `after` is 0).
PlanPart add_part(office::Change&, const Plan&, Id<PlanPart> after, PlanPart);
// The reason is required (Change::why).
void remove_part(office::Change&, const PlanPart&);
enum class Direction { up, down };
// Swaps a part with its neighbour; nothing happens at the end.
Result<Done> move_part(office::Change&, const PlanPart&, Direction);

} // namespace reeve::planning
