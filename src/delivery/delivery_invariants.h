// What all records of delivery together must keep.
#pragma once
#include "office/invariants.h"

namespace reeve::delivery {

std::vector<office::Invariant> delivery_invariants();

} // namespace reeve::delivery
