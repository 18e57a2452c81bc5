// Codes at sign-in as they are kept: begun, confirmed, used once each, and ended by an administrator.
#pragma once
#include "office/people/second_step.h"
#include <string>
#include <vector>

namespace reeve::office {

// A begun secret that is not confirmed is let go of after this, and so is a right password that awaits its code.
inline constexpr std::int64_t begun_minutes = 30;
inline constexpr std::int64_t awaited_minutes = 10;
inline constexpr const char* code_page = "/sign-in/code?token=";

bool has_second_step(db::Connection&, PersonId);
int recovery_codes_left(db::Connection&, PersonId);

// Keeps a secret (base32) that counts once a code of it was given; the one of before stays good until then.
void begin_second_step(Change&, PersonId, const std::string& secret);
// Empty where none is begun, or too long ago.
std::string begun_secret(db::Connection&, PersonId, Moment now);
// Takes the begun secret into use and gives ten codes to fall back on, kept by their hashes alone; a problem of "code"
// where the code is none of it.
Result<std::vector<std::string>> confirm_second_step(Change&, PersonId, std::string_view code);
// Ends it, with secret and codes. Nothing where the person has none.
Result<Done> end_second_step(Change&, PersonId);

// --- At sign-in ---

// A right password awaits its code; gives the token of the page that asks for it.
std::string await_code(db::Transaction&, PersonId, std::int64_t attempt, Moment now);
struct AwaitedCode {
    PersonId person;
    std::int64_t attempt = 0; // that the password was
};
std::optional<AwaitedCode> awaited_code(db::Connection&, std::string_view token, Moment now);
void forget_awaited(db::Transaction&, PersonId);
// Uses up a code of the app or one to fall back on; whether it was one.
bool use_code(db::Transaction&, PersonId, std::string_view typed, Moment now);

} // namespace reeve::office
