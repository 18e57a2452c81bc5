// The pages of codes at sign-in: one's own, and those of others that an administrator ends.
#pragma once
#include "office/routes.h"

namespace reeve::office {

void mount_sign_in_code(Routes&); // asked after the password
void mount_account_code(Routes&);
void mount_person_code(Routes&);

} // namespace reeve::office
