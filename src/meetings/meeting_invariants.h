// What must hold of every meeting, whoever changed it.
#pragma once
#include "office/invariants.h"

namespace reeve::meetings {

std::vector<office::Invariant> meeting_invariants();

} // namespace reeve::meetings
