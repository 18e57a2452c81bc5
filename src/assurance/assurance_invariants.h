// What must hold over all decisions, inspections, audits and risks, whatever page or program changed them.
#pragma once
#include "office/invariants.h"

namespace reeve::assurance {

std::vector<office::Invariant> assurance_invariants();

} // namespace reeve::assurance
