// Finds what the file of a plan is made from: a version with the one before it, or the text as it stands.
#pragma once
#include "planning/plan_document.h"
#include "planning/public_plan_store.h"

namespace reeve::planning {

// As the public may have it: compared with the public version before, with the reasons that the public may read.
PlanFile public_file(db::Connection&, const PublicRoad&, const PlanVersion&, Date today);
// As staff may have it: any version, compared with the one before it; none: the text as it stands.
PlanFile staff_file(db::Connection&, const Plan&, const std::optional<PlanVersion>&, Date today);

} // namespace reeve::planning
