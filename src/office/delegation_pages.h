// Who decides for the Commissioner, as everybody reads it.
#pragma once
#include "office/routes.h"

namespace reeve::office {

inline constexpr const char* delegations_address = "/delegations";

void mount_delegations(Routes&);

} // namespace reeve::office
