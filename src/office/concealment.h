// Records that one person must not meet, because they declared an interest in them: the history and the search leave
// them out for that person, and count nothing of them.
#pragma once
#include "office/keep.h"

namespace reeve::office {

// Kept in the transaction that declares the interest; concealing what is concealed already changes nothing.
void conceal(Change&, PersonId from, const std::string& table, std::int64_t record_id);
// The person may meet the record again.
void uncover(Change&, PersonId from, const std::string& table, std::int64_t record_id);
bool is_concealed(db::Connection&, PersonId from, const std::string& table, std::int64_t record_id);

} // namespace reeve::office
