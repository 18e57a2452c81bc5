// The duties that plans bear witness to: issued in time, answered to the Panel, sent out and published.
#pragma once
#include "office/duty_registry.h"

namespace reeve::planning {

// L-0003 (PRSRA 2011 s.5(1) and (2)), L-0008 (s.5(6)(d) to (f)) and L-0011 (s.5(10) to (12)).
std::vector<office::DutyWitness> plan_witnesses();

} // namespace reeve::planning
