// A letter as it comes in: read from an e-mail message or typed, with the marks by which the same one is known again.
#pragma once
#include "correspondence/correspondence_item.h"
#include "document/mail_message.h"

namespace reeve::correspondence {

struct IncomingLetter {
    CorrespondenceItem item;
    std::vector<std::string> marks;    // hashes; another letter with one of them is this one
    std::vector<std::string> answered; // message ids that it answers
};

// `received`: the day it came; for a file the sender's day where it can be believed.
IncomingLetter incoming_of(const document::MailMessage&, std::string_view bytes, Date received);
// The day of the message where it lies within the last years, else today.
Date day_received(const document::MailMessage&, Date today);
IncomingLetter incoming_of(CorrespondenceItem typed);
// A message that cannot be read or is too large to be taken: told by what its head says, so that somebody looks at it.
IncomingLetter incoming_unread(const document::MailMessage& head, std::string_view mark, Date received,
                               const std::string& why);

// Adds a sentence to what could not be read or kept.
void add_reading_note(CorrespondenceItem&, const std::string& sentence);

} // namespace reeve::correspondence
