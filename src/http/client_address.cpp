// Comparing addresses with networks, and walking X-Forwarded-For from its trustworthy end.
#include "http/client_address.h"
#include "base/result.h"
#include <arpa/inet.h>
#include <charconv>

namespace reeve::http {
namespace {

using Bytes = std::array<unsigned char, 16>;

// Both families as 16 bytes; version 4 in its mapped form (::ffff:a.b.c.d).
std::optional<Bytes> bytes_of(std::string_view text) {
    Bytes bytes{};
    std::string address(text);
    if (::inet_pton(AF_INET6, address.c_str(), bytes.data()) == 1) return bytes;
    bytes[10] = bytes[11] = 0xff;
    if (::inet_pton(AF_INET, address.c_str(), bytes.data() + 12) == 1) return bytes;
    return std::nullopt;
}

bool shares_bits(const Bytes& a, const Bytes& b, int bits) {
    for (int i = 0; i < bits; ++i)
        if (((a[i / 8] ^ b[i / 8]) >> (7 - i % 8)) & 1) return false;
    return true;
}

} // namespace

TrustedProxies::TrustedProxies(const std::vector<std::string>& list) {
    for (const auto& text : list) {
        auto slash = text.find('/');
        auto address = bytes_of(std::string_view(text).substr(0, slash));
        bool is_version_4 = text.find(':') == text.npos;
        int bits = is_version_4 ? 32 : 128;
        int most = bits;
        bool read = true;
        if (slash != text.npos) {
            const char* last = text.data() + text.size();
            auto [end, error] = std::from_chars(text.data() + slash + 1, last, bits);
            read = error == std::errc{} && end == last;
        }
        if (!address || !read || bits < 0 || bits > most)
            throw Fault("A trusted proxy must be an address or a network, and \"" + text + "\" is neither.");
        networks_.push_back({*address, is_version_4 ? bits + 96 : bits});
    }
}

bool TrustedProxies::trusts(std::string_view text) const {
    if (networks_.empty()) return false;
    auto address = bytes_of(text);
    if (!address) return false;
    for (const auto& network : networks_)
        if (shares_bits(*address, network.address, network.bits)) return true;
    return false;
}

void TrustedProxies::place(Request& request, std::string_view peer) const {
    request.address = peer;
    if (!trusts(peer)) return;
    request.is_https = trimmed(request.header("x-forwarded-proto")) == "https";
    // Each proxy appends whom it saw: the last entry that is not a proxy of ours is the client.
    std::string chain;
    for (const auto& [name, value] : request.headers)
        if (name == "x-forwarded-for") chain += (chain.empty() ? "" : ",") + value;
    auto hops = split(chain, ',');
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        auto address = trimmed(*hop);
        if (!bytes_of(address)) return;
        request.address = address;
        if (!trusts(address)) return;
    }
}

} // namespace reeve::http
