// What may never be true of the marking of bids, whatever page or program changed it.
#pragma once
#include "office/invariants.h"

namespace reeve::commissioning {

std::vector<office::Invariant> panel_invariants();

} // namespace reeve::commissioning
