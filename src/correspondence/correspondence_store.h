// Letters and e-mails as they are kept: taken in once, found again by their threads, answered, closed and forgotten.
#pragma once
#include "correspondence/incoming_letter.h"
#include "office/file_store.h"

namespace reeve::correspondence {

using office::Change;

std::optional<CorrespondenceItem> find_letter(db::Connection&, std::string_view reference);
std::vector<SentLetter> sent_letters(db::Connection&, const CorrespondenceItem&);
// The others of its thread, the oldest first.
std::vector<CorrespondenceItem> others_of_thread(db::Connection&, const CorrespondenceItem&);
std::vector<office::File> files_of(db::Connection&, const CorrespondenceItem&);
// The day on which it was brought in, which may be later than the day it came.
Date day_taken_in(db::Connection&, const CorrespondenceItem&);

enum class LettersShown { open, late, closed, all };
struct LetterFilter {
    LettersShown shown = LettersShown::open;
    office::PersonId owner; // none: of anybody
    bool of_nobody = false;
    std::string text; // in who wrote and what about
};
// Without what they say; open ones by the day that is next due, the rest newest first.
std::vector<CorrespondenceItem> listed_letters(db::Connection&, const LetterFilter&, Date today);

// --- Taking in ---

// The letter that has one of these marks.
std::optional<CorrespondenceItem> taken_already(db::Connection&, const IncomingLetter&);
// Stages what was attached, outside of any change; what may not be kept is noted on the letter.
std::vector<office::StagedFile> stage_attachments(db::Database&, Moment now,
                                                  const std::vector<document::MailAttachment>&, IncomingLetter&);
// A conflict that names the letter where it was taken in before.
Result<CorrespondenceItem> take_in(Change&, IncomingLetter, const std::vector<office::StagedFile>&);
// Changes its facts; the days follow, unless it is answered.
Result<CorrespondenceItem> keep_facts(Change&, CorrespondenceItem);

// --- What becomes of it ---

Result<CorrespondenceItem> give_to(Change&, CorrespondenceItem, office::PersonId owner);
// Keeps what is sent, and puts it into the outbox where it goes by e-mail.
Result<CorrespondenceItem> send(Change&, CorrespondenceItem, SentLetter);
Result<CorrespondenceItem> keep_closed(Change&, CorrespondenceItem);
Result<CorrespondenceItem> keep_reopened(Change&, CorrespondenceItem);
Result<CorrespondenceItem> keep_made(Change&, CorrespondenceItem); // with a reference of what was made of it
// As if it had not been brought in; the same one can then be brought in again.
Result<Done> take_back(Change&, const CorrespondenceItem&);

// --- What waits, and what is over ---

struct WaitingLetter {
    std::string reference;
    Date acknowledge_by, due_on;
    bool is_acknowledged = false;
};
// Not answered, of this owner (none: of nobody), next due first.
std::vector<WaitingLetter> letters_waiting(db::Connection&, office::PersonId owner, Date due_by, int most);
std::vector<CorrespondenceItem> letters_past_their_date(db::Connection&, Date today);
// Takes who wrote, what they said and what they were answered out of these letters and all their history; gives how
// many.
int forget_letters(Change&);

// --- Counted ---

std::int64_t letters_received(db::Connection&, const Period&);
struct AnsweredInTime {
    std::int64_t due = 0;     // whose last day lies in the period and is over, or that were answered
    std::int64_t in_time = 0; // of them, answered by that day
    bool any_sample = false;
};
AnsweredInTime answered_in_time(db::Connection&, const Period&, Date today);
bool any_sample_letter(db::Connection&, const Period&);

} // namespace reeve::correspondence
