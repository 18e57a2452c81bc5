// What delivery knows of a priority, as the pages of the plan tell it.
#pragma once
#include "planning/priority_progress.h"

namespace reeve {

planning::PriorityProgress plan_standing(db::Connection&, planning::PartKey priority, Moment now);

} // namespace reeve
