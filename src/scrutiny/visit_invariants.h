// The rules that `reeve check` looks at in the records of visits.
#pragma once
#include "office/invariants.h"

namespace reeve::scrutiny {

std::vector<office::Invariant> visit_invariants();

} // namespace reeve::scrutiny
