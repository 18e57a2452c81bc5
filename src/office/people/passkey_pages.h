// The pages of passkeys: one's own, and signing in with one.
#pragma once
#include "office/people/passkey_proof.h"
#include "office/routes.h"

namespace reeve::office {

// The site of this visit, or why it has no passkeys.
Result<PasskeySite> passkey_site_of(const Visit&);

void mount_account_passkeys(Routes&);
void mount_passkey_sign_in(Routes&);
// The second way on, for the foot of the sign-in page; nothing where this site has no passkeys.
html::Html passkey_offer(Visit&, const std::string& then, const std::string& kept);

} // namespace reeve::office
