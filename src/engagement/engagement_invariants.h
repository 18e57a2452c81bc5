// What the records of engagement must keep together, whatever page or program changed them.
#pragma once
#include "office/invariants.h"

namespace reeve::engagement {

std::vector<office::Invariant> invariants();

} // namespace reeve::engagement
