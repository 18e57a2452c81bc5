// The page that tells how the plan was written: the pledges behind it, who was asked, and what changed because of it.
#pragma once
#include "office/routes.h"

namespace reeve::planning {

void mount_plan_origin(office::Routes&);

} // namespace reeve::planning
