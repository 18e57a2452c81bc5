// A passkey as its owner sees it: a key on their own device that signs them in; the key itself is no part of it.
#pragma once
#include "office/people/person.h"

namespace reeve::office {

// A question is answered within these, once.
inline constexpr std::int64_t passkey_minutes = 5;
// Of one person; of questions that wait, asked from one place.
inline constexpr std::size_t most_passkeys = 20;
inline constexpr int most_questions = 60;

struct Passkey {
    Id<Passkey> id;
    int version = 0;
    PersonId person;
    std::string name; // "Laptop", by which its owner knows it
    Moment made_at;
    bool is_on = true; // false: removed, and kept for the history alone
};
const Description<Passkey>& passkey_fields();

} // namespace reeve::office
