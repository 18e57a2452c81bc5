// Readings of restricted records as they are kept: added, never changed.
#pragma once
#include "office/keep.h"
#include "office/restricted_reading.h"

namespace reeve::office {

// Which record, and what it is called on the page that asks why.
struct RestrictedRecord {
    std::string table;
    std::int64_t id = 0;
    std::string words; // its reference
};

// The reason this person gave on this day for this record; none: not asked yet.
std::optional<std::string> reason_given(db::Connection&, PersonId, const RestrictedRecord&, Date day);
void note_reading(db::Transaction&, IdSource&, RestrictedReading);
// Newest first.
std::vector<RestrictedReading> readings_of(db::Connection&, const RestrictedRecord&, int most);
std::int64_t reading_count(db::Connection&, const RestrictedRecord&);
// All of them, newest first.
std::vector<RestrictedReading> latest_readings(db::Connection&, int most);

} // namespace reeve::office
