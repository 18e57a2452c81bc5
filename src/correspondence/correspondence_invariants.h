// What must hold over all letters.
#pragma once
#include "office/invariants.h"

namespace reeve::correspondence {

std::vector<office::Invariant> letter_invariants();

} // namespace reeve::correspondence
