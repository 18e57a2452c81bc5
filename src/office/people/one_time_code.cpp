// Time-based one-time passwords, as RFC 4226 and RFC 6238 work them out.
#include "office/people/one_time_code.h"
#include "base/id.h"
#include "base/text.h"
#include <algorithm>
#include <array>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace reeve::office {
namespace {

constexpr std::string_view base32_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view clear_letters = "23456789abcdefghjkmnpqrstuvwxyz"; // without 0, 1, i, l and o
constexpr std::size_t recovery_length = 16;

// One of the letters, each as likely as the others.
char random_letter(std::string_view letters) {
    for (;;) {
        auto digits = sha256(random_token(32)).substr(0, 2);
        auto value = static_cast<std::size_t>(std::stoi(digits, nullptr, 16));
        if (value < 256 / letters.size() * letters.size()) return letters[value % letters.size()];
    }
}

std::array<unsigned char, 20> hmac_sha1(std::string_view key, std::string_view message) {
    std::array<unsigned char, 20> digest{};
    unsigned int size = 0;
    auto made = HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
                     reinterpret_cast<const unsigned char*>(message.data()), message.size(), digest.data(), &size);
    if (!made || size != digest.size()) throw Fault("HMAC-SHA-1 is not available");
    return digest;
}

bool is_same(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    unsigned different = 0;
    for (std::size_t at = 0; at < one.size(); ++at)
        different |= static_cast<unsigned>(static_cast<unsigned char>(one[at]) ^ static_cast<unsigned char>(other[at]));
    return different == 0;
}

} // namespace

std::string base32(std::string_view bytes) {
    std::string text;
    unsigned buffer = 0;
    int bits = 0;
    for (unsigned char byte : bytes) {
        buffer = (buffer << 8) | byte;
        for (bits += 8; bits >= 5; bits -= 5) text += base32_letters[(buffer >> (bits - 5)) & 31];
    }
    if (bits > 0) text += base32_letters[(buffer << (5 - bits)) & 31];
    return text;
}

std::optional<std::string> read_base32(std::string_view typed) {
    std::string bytes;
    unsigned buffer = 0;
    int bits = 0;
    for (char c : typed) {
        if (c == ' ' || c == '=') continue;
        auto at = base32_letters.find(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        if (at == std::string_view::npos) return std::nullopt;
        buffer = (buffer << 5) | static_cast<unsigned>(at);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>((buffer >> bits) & 0xff);
        }
    }
    return bytes;
}

std::string new_code_secret() {
    std::string secret;
    for (int at = 0; at < 32; ++at) secret += random_letter(base32_letters); // 32 letters are 20 bytes
    return secret;
}

std::string code_of_step(std::string_view secret, std::int64_t step, int digits) {
    std::string counter(8, '\0');
    for (int at = 0; at < 8; ++at) counter[7 - at] = static_cast<char>((step >> (8 * at)) & 0xff);
    auto digest = hmac_sha1(secret, counter);
    // RFC 4226, 5.3: four bytes from where the last four bits point, without the sign.
    std::size_t from = digest[19] & 15;
    std::uint32_t number = static_cast<std::uint32_t>(digest[from] & 0x7f) << 24
                           | static_cast<std::uint32_t>(digest[from + 1]) << 16
                           | static_cast<std::uint32_t>(digest[from + 2]) << 8 | digest[from + 3];
    std::string code;
    for (int at = 0; at < digits; ++at, number /= 10) code.insert(code.begin(), static_cast<char>('0' + number % 10));
    return code;
}

std::int64_t code_step(Moment now) { return now.milliseconds / 1000 / code_seconds; }

std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view typed, Moment now,
                                         std::int64_t last_used) {
    std::string digits;
    for (char c : typed)
        if (c != ' ') digits += c;
    std::optional<std::int64_t> found;
    for (auto step = code_step(now) - 1; step <= code_step(now) + 1; ++step)
        if (is_same(code_of_step(secret, step), digits) && step > last_used && !found) found = step;
    return found;
}

std::string code_address(const std::string& office, const std::string& email, const std::string& secret_in_base32) {
    return "otpauth://totp/" + percent_encoded(office + ":" + email) + "?secret=" + secret_in_base32
           + "&issuer=" + percent_encoded(office);
}

std::string new_recovery_code() {
    std::string code;
    for (std::size_t at = 0; at < recovery_length; ++at) {
        if (at > 0 && at % 4 == 0) code += '-';
        code += random_letter(clear_letters);
    }
    return code;
}

std::string read_recovery_code(std::string_view typed) {
    std::string code;
    for (char c : folded(typed))
        if (c != '-' && c != ' ') code += c;
    return code.size() == recovery_length ? code : "";
}

} // namespace reeve::office
