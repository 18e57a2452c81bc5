// The rules that `reeve check` looks at in the records of complaint reviews.
#pragma once
#include "office/invariants.h"

namespace reeve::complaints {

std::vector<office::Invariant> review_invariants();

} // namespace reeve::complaints
