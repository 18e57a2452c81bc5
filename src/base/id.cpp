// Where new ids and tokens come from, and the fingerprint of bytes.
#include "base/id.h"
#include "base/result.h"
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <openssl/evp.h>
#include <sys/random.h>

namespace reeve {

static constexpr std::int64_t start_of_2020 = 1'577'836'800'000;
static constexpr int counter_bits = 3;
static constexpr int process_bits = 10;

static void fill_randomly(void* bytes, std::size_t size) {
    auto* at = static_cast<char*>(bytes);
    while (size > 0) {
        const auto count = ::getrandom(at, size, 0);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw Fault("the system gives no random bytes");
        at += count;
        size -= static_cast<std::size_t>(count);
    }
}

ClockedIds::ClockedIds() {
    std::uint32_t random = 0;
    fill_randomly(&random, sizeof random);
    process_ = random % (1U << process_bits);
}

std::int64_t ClockedIds::next() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(since).count() - start_of_2020;
    const std::int64_t tick = now << counter_bits;
    auto last = last_.load();
    auto given = std::max(last + 1, tick);
    while (!last_.compare_exchange_weak(last, given)) given = std::max(last + 1, tick);
    return (given << process_bits) | process_;
}

std::string random_token(int characters) {
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string token(static_cast<std::size_t>(std::max(characters, 0)), '\0');
    fill_randomly(token.data(), token.size());
    for (auto& c : token) c = alphabet[static_cast<unsigned char>(c) & 63];
    return token;
}

std::string sha256(std::string_view bytes) {
    unsigned char digest[32];
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr) != 1 || size != sizeof digest)
        throw Fault("SHA-256 is not available");
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const auto byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

} // namespace reeve
