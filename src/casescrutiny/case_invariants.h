// What `reeve check` compares in case scrutiny.
#pragma once
#include "office/invariants.h"

namespace reeve::casescrutiny {
std::vector<office::Invariant> case_invariants();
} // namespace reeve::casescrutiny
