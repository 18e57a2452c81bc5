// The rules that consultations and responses must keep, whatever page or program changed them.
#pragma once
#include "office/invariants.h"
#include <vector>

namespace reeve::consultation {

std::vector<office::Invariant> invariants();

} // namespace reeve::consultation
