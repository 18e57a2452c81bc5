// The pages on which people sign in and out and look after their own account.
#pragma once
#include "office/routes.h"

namespace reeve::office {

void mount_sign_in(Routes&);

} // namespace reeve::office
