// Keeps which letters people of the office want, and what they were told of.
#pragma once
#include "office/staff_letter.h"
#include <set>

namespace reeve::office {

// As they chose; the usual ones where they did not.
StaffLetters letters_wanted(db::Connection&, PersonId);
Result<StaffLetters> keep_letters_wanted(Change&, const StaffLetters&);

// The addresses somebody was told of and that waited still at their last turn; nothing where they had no turn yet.
std::optional<std::set<std::string>> told_things(db::Connection&, PersonId);
// What waits for them now, all of it told or seen.
void note_told_things(Change&, PersonId, const std::vector<GivenThing>& now);
// Whether the digest of this day is written; notes that it is where it was not.
bool note_digest(Change&, PersonId, Date today);

} // namespace reeve::office
