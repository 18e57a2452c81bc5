// The jobs that write to people of the office about their own work, and the page on which they choose these letters.
#pragma once
#include "office/job.h"
#include "office/routes.h"

namespace reeve::office {

// Writes the digests of this morning; gives a line about it. Nothing goes before a mail server is set.
Result<std::string> write_digests(Office&);
// Writes to whom something came since their last turn. The first turn of a person only looks.
Result<std::string> tell_at_once(Office&);

JobKinds staff_letter_jobs();
void mount_staff_letters(Office&);

} // namespace reeve::office
