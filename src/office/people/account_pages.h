// The pages on which people look after their own account, and the page the staff site begins with.
#pragma once
#include "office/routes.h"

namespace reeve::office {

void mount_account(Routes&);
// The first item of the staff menu this role may open; the account where there is none.
std::string first_page_of(Office&, Role);
std::string first_page(Visit&);

} // namespace reeve::office
