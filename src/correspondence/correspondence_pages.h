// Mounts the pages of letters and e-mails, and what they share.
#pragma once
#include "correspondence/correspondence_view.h"
#include "office/routes.h"

namespace reeve::correspondence {

office::PageWords words_around(const CorrespondenceItem&, std::string title, bool has_errors = false);
// The letter of the address.
std::optional<CorrespondenceItem> letter_asked_for(office::Visit&);

void mount_letters(office::Routes&);      // the list and one letter
void mount_bringing_in(office::Routes&);  // typed, pasted or as a file
void mount_answers(office::Routes&);      // what is written back
void mount_letter_steps(office::Routes&); // what becomes of it

} // namespace reeve::correspondence
