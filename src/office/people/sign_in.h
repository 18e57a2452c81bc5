// Signing in: who may, how many failures are allowed, and what is remembered of each try.
#pragma once
#include "office/people/person.h"
#include "office/session.h"

namespace reeve::office {

// Within a quarter of an hour.
inline constexpr int failures_of_an_account = 5;
inline constexpr int failures_of_an_address = 20;
inline constexpr std::int64_t throttle_minutes = 15;

// The failed tries of the last quarter of an hour, and when the earliest of them was.
struct Failures {
    int of_account = 0;
    int of_address = 0;
    Moment earliest_of_account;
    Moment earliest_of_address;
};
// A refusal in words with the time from which one may try again.
Result<Done> may_try(const Failures&);

Failures failures_of(db::Connection&, std::string_view email, std::string_view address, Moment now);
// Counts this try as failed before the password is looked at, so that tries sent side by side cannot slip through, and
// gives its id.
Result<std::int64_t> begin_try(db::Database&, IdSource&, std::string_view email, std::string_view address, Moment now);
void note_success(db::Database&, std::int64_t attempt);

// Somebody whose email and password are right. Where they give a code too, the try counts as failed until the code is
// right, so that a known password opens no way to guess codes.
struct RightPassword {
    Person person;
    std::int64_t attempt = 0;
    bool awaits_code = false;
};
// Problems in words that do not tell which of the two was wrong.
Result<RightPassword> sign_in(Visit&, std::string_view email, std::string_view password);

} // namespace reeve::office
