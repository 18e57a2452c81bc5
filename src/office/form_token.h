// The tokens inside forms: proof that this site wrote the form, and a key that makes its change at most once.
#pragma once
#include "office/visit.h"

namespace reeve::office {

// How long a form of the public site may lie open.
inline constexpr std::int64_t public_form_hours = 4;

// A token for a form of the public: when it expires, a key of its own, and a seal over both and the address it is sent
// to.
std::string public_form_token(Office&, Moment now, std::string_view address);

// Proof that this site wrote these words: the same for the same words, and not to be guessed.
std::string seal_of(Office&, const std::string& words);

enum class TokenState { good, expired, wrong };
TokenState check_public_form(Office&, Moment now, std::string_view address, std::string_view token);
// Whether the form of this request was written for this session, or sealed for anyone.
TokenState check_form(const Visit&, const Access&);
bool is_same_secret(std::string_view, std::string_view);

// Where a form that was sent before led; no value: it was not sent before. Empty: it led nowhere in particular.
std::optional<std::string> where_form_led(db::Connection&, std::string_view once);
void note_where_form_led(Visit&, const std::string& location);

} // namespace reeve::office
