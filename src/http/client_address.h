// Who a request comes from: the peer of the socket, or what a trusted proxy in front says about the client.
#pragma once
#include "http/message.h"

namespace reeve::http {

class TrustedProxies {
public:
    // Addresses ("127.0.0.1", "::1") or networks ("10.0.0.0/8"). Anything else is a Fault.
    explicit TrustedProxies(const std::vector<std::string>&);
    bool trusts(std::string_view address) const;
    // Sets address and is_https of the request; X-Forwarded-For and -Proto count only when the peer is trusted.
    void place(Request&, std::string_view peer) const;

private:
    struct Network {
        std::array<unsigned char, 16> address;
        int bits;
    };
    std::vector<Network> networks_;
};

} // namespace reeve::http
