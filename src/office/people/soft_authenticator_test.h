// A device with passkeys, in memory: makes keys and answers as a browser sends it, and wrongly where a test says so.
#pragma once
#include "office/people/passkey_proof.h"
#include <memory>
#include <string>

namespace reeve::office {

enum class DeviceKey { es256, eddsa, rs256 };

// What the device and its browser were told, and what the device did; each may be set wrong.
struct DeviceAnswer {
    std::string type, challenge, origin, site;
    unsigned char flags = 0x05; // somebody was there, and it was its owner
    unsigned counter = 0;
    std::string more_client_data; // ",\"crossOrigin\":true"
};

class SoftAuthenticator {
public:
    explicit SoftAuthenticator(DeviceKey kind = DeviceKey::es256);

    struct Made {
        std::string client_data, authenticator_data; // in base64url
        MadePasskey sent() const { return {client_data, authenticator_data}; }
    };
    struct Used {
        std::string client_data, authenticator_data, signature;
        UsedPasskey sent() const { return {client_data, authenticator_data, signature}; }
    };
    // Right answers to a question, to be changed and given below.
    static DeviceAnswer making(const PasskeyQuestion&);
    DeviceAnswer using_it(const PasskeyQuestion&); // counts on

    Made make(const DeviceAnswer&) const;
    Used use(const DeviceAnswer&) const;
    std::string credential() const { return in_base64url(credential_); }

private:
    std::string cose_key() const;
    std::string signature_over(const std::string& bytes) const;

    DeviceKey kind_;
    std::shared_ptr<void> key_;
    std::string credential_;
    unsigned counter_ = 0;
};

} // namespace reeve::office
