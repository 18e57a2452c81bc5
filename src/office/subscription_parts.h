// What the pages of letters to the public and their job share: the token in a letter, and what is new.
#pragma once
#include "office/routes.h"
#include "office/subscription_store.h"

namespace reeve::office {

inline constexpr const char* subscribe_address = "/subscribe";
inline constexpr const char* my_letters_address = "/subscribe/mine";
inline constexpr const char* stop_letters_address = "/subscribe/stop";
inline constexpr const char* subscribers_address = "/work/subscribers";

// Names one subscription and cannot be guessed; the same in every letter to it.
std::string token_of(Office&, const Subscription&);
std::optional<Subscription> subscription_of_token(Office&, db::Connection&, std::string_view token);
std::string with_token(const char* address, std::string_view token); // "/subscribe/stop?token=..."

// Puts the letter that asks whether the address is theirs, or for one that is confirmed their own page, into the
// outbox.
void queue_question(Office&, Change&, const Subscription&);
// Writes to everybody for whom something is new; gives a line about it. Holds in a pre-election period that nobody
// decided on.
Result<std::string> tell_readers(Office&, const std::vector<NewsSource>&);
// "Held until 2 May 2024: ..."; empty where letters go.
std::string held_words(db::Connection&, Date today);

void mount_my_letters(Routes&);
void mount_subscribers(Routes&);

} // namespace reeve::office
