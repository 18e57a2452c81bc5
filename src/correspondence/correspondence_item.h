// A letter or an e-mail that came: who wrote it, about what, by when it is to be answered, and what became of it. All
// that tells who wrote and what about is restricted.
#pragma once
#include "correspondence/correspondence_choice.h"
#include "office/restricted_reading.h"
#include "office/working_days.h"
#include "record/lifecycle.h"

namespace reeve::correspondence {

struct CorrespondenceItem {
    Id<CorrespondenceItem> id;
    int version = 0;
    std::string reference; // LT-0001
    LetterState state = LetterState::received;
    LetterChannel channel = LetterChannel::letter;
    std::string writer;
    Email email;
    Prose address;
    Date received_on;
    std::string subject;
    Prose said;
    office::PersonId owner;
    std::string owner_post;
    Date acknowledge_by;
    Date due_on;
    std::optional<Date> acknowledged_on;
    std::optional<Date> answered_on;
    std::optional<Date> closed_on;
    LetterOutcome outcome = LetterOutcome::not_closed;
    Prose outcome_words;
    std::string feedback_reference; // N-0093
    std::string action_reference;   // A-0412
    std::string passed_to;
    Id<CorrespondenceItem> thread; // the first letter of its thread; itself where it is that one
    std::string message_id;        // of an e-mail
    std::string thread_key;        // a hash of who wrote and what about: the same again belongs to the same thread
    Prose reading_notes;           // what could not be read or kept of an e-mail
    bool is_from_program = false;
    std::optional<Date> forget_after; // the day from which who wrote and what is deleted
    bool is_forgotten = false;
    bool is_sample = false;
};
const Description<CorrespondenceItem>& correspondence_fields();
const Lifecycle<LetterState>& correspondence_moves();

// What went to the writer.
struct SentLetter {
    Id<SentLetter> id;
    int version = 0;
    Id<CorrespondenceItem> item;
    int number = 1; // within its letter
    SentKind kind = SentKind::acknowledgement;
    SentWay way = SentWay::email;
    std::string sent_to; // the e-mail address, or the lines of the envelope
    std::string subject;
    Prose words;
    Date sent_on;
    std::string by_post;
    std::int64_t mail = 0; // its number in the outbox
};
const Description<SentLetter>& sent_letter_fields();

// The office's own standard, in working days after the day of receipt.
struct LetterStandard {
    int acknowledge_days = 5;
    int answer_days = 20;
};
inline constexpr int months_kept = 24; // after it is closed
inline constexpr int days_to_take_back = 7;

// What a letter needs to be taken in at all; `today` is the last day it can have come.
Problems check(const CorrespondenceItem&, Date today);
// With both days by the standard, counted from the day of receipt.
CorrespondenceItem with_days(CorrespondenceItem, const LetterStandard&, const office::WorkingDays&);
// "Re: AW: Speeding" and "speeding" are about the same.
std::string bare_subject(std::string_view subject);
// Whoever writes, as two letters of the same writer have it; empty where nobody is known.
std::string writer_key(const CorrespondenceItem&);
std::string thread_key_of(const CorrespondenceItem&);

// --- What becomes of it ---

// A letter of this kind went today.
Result<CorrespondenceItem> note_sent(CorrespondenceItem, SentKind, Date today);
// Needs an outcome, and words where none of its own says why.
Result<CorrespondenceItem> close(CorrespondenceItem, Date today);
// Back to where its letters leave it.
Result<CorrespondenceItem> reopen(CorrespondenceItem);
// Nothing was done with it, and it came in a few days ago.
Result<Done> may_take_back(const CorrespondenceItem&, bool anything_sent, Date taken_on, Date today);

enum class Lateness { in_time, soon, late, done };
Lateness lateness_of(const CorrespondenceItem&, Date today);
// What is next, in words: "Acknowledge by 3 March 2026".
std::string next_words(const CorrespondenceItem&, Date today);

} // namespace reeve::correspondence
