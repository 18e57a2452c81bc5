// Codes of six digits that change every half minute, as apps on phones make them (RFC 6238), and codes to fall back on.
#pragma once
#include "base/moment.h"
#include "base/result.h"
#include <string>
#include <string_view>
#include <vector>

namespace reeve::office {

inline constexpr std::int64_t code_seconds = 30;
inline constexpr int code_digits = 6;

// RFC 4648 base32 without padding, as apps take a secret; read with blanks and in either case.
std::string base32(std::string_view bytes);
std::optional<std::string> read_base32(std::string_view typed);
// 20 random bytes, written in base32.
std::string new_code_secret();

// The code of this step of half a minute; `secret` is bytes.
std::string code_of_step(std::string_view secret, std::int64_t step, int digits = code_digits);
std::int64_t code_step(Moment);

// The step that a typed code belongs to: now, the one before or the one after, as phones' clocks differ; never one that
// was used or an earlier one. Nothing where it is wrong.
std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view typed, Moment now,
                                         std::int64_t last_used);

// What an app reads from the square: otpauth://totp/...
std::string code_address(const std::string& office, const std::string& email, const std::string& secret_in_base32);

inline constexpr int recovery_codes = 10;
// "k7pd-m2xq-9rtw-h4ns": four times four of letters and digits that nobody mistakes.
std::string new_recovery_code();
// As they are compared: lower case, without blanks and dashes. Empty where it cannot be one.
std::string read_recovery_code(std::string_view typed);

} // namespace reeve::office
