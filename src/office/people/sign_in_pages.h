// The pages on which people sign in and out and look after their own account.
#pragma once
#include "office/routes.h"

namespace reeve::office {

void mount_sign_in(Routes&);
// By a link in a letter, for applicants and assessors.
void mount_sign_in_links(Routes&);
// Where somebody goes who has just signed in: where they wanted to, with the form that waits for them, or to their
// first page.
std::string after_sign_in(Office&, Role, const std::string& then, const std::string& kept);

} // namespace reeve::office
