// Shows what changed between two versions of a plan: each changed part as it was, as it is now, and why.
#pragma once
#include "html/markup.h"
#include "planning/plan_changes.h"
#include "planning/public_road.h"

namespace reeve::planning {

// `reasons`: those given between the two.
html::Html changes_view(const PlanText& before, const PlanText& after, const std::vector<ChangeReason>& reasons);

} // namespace reeve::planning
