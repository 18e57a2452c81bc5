// The reading of a restricted record: who opened it, when, and why they said they did. A record behind this door is in
// no search, feed or mail, and the audit log tells none of its words.
#pragma once
#include "record/description.h"

namespace reeve::office {

struct Person;
using PersonId = Id<Person>;

struct RestrictedReading {
    Id<RestrictedReading> id;
    int version = 0;
    std::string record_table; // with the id, which record was read
    std::int64_t record_id = 0;
    std::string record_words; // its reference
    Id<Person> person;
    std::string post;
    std::string reason;
    Moment read_at;
    std::string what; // "Page", "Letter to the complainant"
};

const Description<RestrictedReading>& restricted_reading_fields();
// The words of a reason that says something.
Problems check_reason(std::string_view reason);

// Tables whose records are behind the door; each slice names its own when it is mounted.
void keep_behind_door(const char* table);
bool is_behind_door(std::string_view table);

} // namespace reeve::office
