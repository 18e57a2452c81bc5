// What may never be true of the ledger of grants, whatever page or program changed it.
#pragma once
#include "office/invariants.h"

namespace reeve::commissioning {

std::vector<office::Invariant> ledger_invariants();

} // namespace reeve::commissioning
