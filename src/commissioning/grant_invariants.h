// What may never be true of agreements, payments and returns of grants, whatever page or program changed them.
#pragma once
#include "office/invariants.h"

namespace reeve::commissioning {

std::vector<office::Invariant> grant_invariants();

} // namespace reeve::commissioning
