// The findings of consultations, as the pages of the plan name them beside what they changed.
#pragma once
#include "planning/change_cause.h"

namespace reeve {

std::vector<planning::CauseFinding> plan_causes(db::Connection&);

} // namespace reeve
