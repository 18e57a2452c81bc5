// The page that tells what changed between two published versions of a plan.
#pragma once
#include "office/routes.h"

namespace reeve::planning {

void mount_plan_comparison(office::Routes&);

} // namespace reeve::planning
