// What a browser sends when a passkey is made or used, believed only once it is checked (Web Authentication, 7.1 and
// 7.2).
#pragma once
#include "base/result.h"
#include <cstdint>
#include <string>
#include <string_view>

namespace reeve::office {

// The site that passkeys are made for: browsers use a passkey nowhere else.
struct PasskeySite {
    std::string name;   // "reeve.example": the relying party
    std::string origin; // "https://reeve.example:8443", as browsers write it
};
// From the address of the site as the office set it; without one, this machine by its name localhost. A refusal in
// words where the page was asked for otherwise, or where browsers have no passkeys: by a number, or over http.
Result<PasskeySite> passkey_site(std::string_view site_address, std::string_view host);

// What the answer must be about. A challenge is text; its bytes are what the device signs.
struct PasskeyQuestion {
    PasskeySite site;
    std::string challenge;
};

// Bytes stand in base64url without padding wherever they are text.
std::string in_base64url(std::string_view bytes);

struct PasskeyKey {
    std::string credential; // the device's name for it, in base64url
    int algorithm = 0;      // of COSE: ES256, EdDSA or RS256
    std::string public_key; // in base64url, as libfido2 has it
    std::int64_t counter = 0;
};

// Each member as it was sent, in base64url.
struct MadePasskey {
    std::string_view client_data;
    std::string_view authenticator_data;
};
struct UsedPasskey {
    std::string_view client_data;
    std::string_view authenticator_data;
    std::string_view signature;
};

// The key of a passkey that was made for this question. No statement about the device's maker is asked for or read.
Result<PasskeyKey> key_of_made(const MadePasskey&, const PasskeyQuestion&);
// What the key's counter stands at now, where the owner answered this question with it.
Result<std::int64_t> counter_of_used(const UsedPasskey&, const PasskeyQuestion&, const PasskeyKey&);

} // namespace reeve::office
