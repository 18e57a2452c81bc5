// Delegations as they are kept.
#pragma once
#include "office/delegation.h"
#include "office/keep.h"

namespace reeve::office {

std::vector<Delegation> all_delegations(db::Connection&); // by post, then the newest first

} // namespace reeve::office
