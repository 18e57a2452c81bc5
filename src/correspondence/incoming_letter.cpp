// Makes a letter of an e-mail message.
#include "correspondence/incoming_letter.h"
#include "base/id.h"
#include "record/kind.h"

namespace reeve::correspondence {
namespace {

constexpr const char* no_subject = "No subject";
constexpr const char* no_words = "The message has no words of its own.";

std::string mark_of_message(const CorrespondenceItem& item) {
    return sha256("message\n" + item.message_id + "\n" + folded(item.email.address));
}

CorrespondenceItem item_of(const document::MailMessage& message, Date received) {
    CorrespondenceItem item;
    item.channel = LetterChannel::email;
    item.writer = message.from_name;
    if (auto address = Kind<Email>::read(message.from_address, {received})) item.email = *address;
    else if (!message.from_address.empty())
        add_reading_note(item,
                         "Its sender’s address cannot be answered: " + shortened(message.from_address, 100) + ".");
    item.received_on = received;
    item.subject = message.subject.empty() ? no_subject : message.subject;
    item.said = {message.text.empty() ? no_words : message.text};
    item.message_id = message.message_id;
    item.is_from_program = message.is_from_program;
    for (const auto& note : message.notes) add_reading_note(item, note + ".");
    if (message.is_from_program) add_reading_note(item, "It says that a program sent it, not a person.");
    return item;
}

} // namespace

void add_reading_note(CorrespondenceItem& item, const std::string& sentence) {
    item.reading_notes.text += (item.reading_notes.text.empty() ? "" : "\n\n") + sentence;
}

Date day_received(const document::MailMessage& message, Date today) {
    if (!message.sent) return today;
    auto day = london_date(*message.sent);
    return day > today || day < today - 3 * 365 ? today : day;
}

// The number of a message is the sender's word, so it marks a letter only together with who sent it: nobody can keep
// another's letter out by writing its number first.
IncomingLetter incoming_of(const document::MailMessage& message, std::string_view bytes, Date received) {
    IncomingLetter made{item_of(message, received), {sha256("content\n" + std::string(bytes))}, message.answered};
    if (!message.message_id.empty()) made.marks.push_back(mark_of_message(made.item));
    return made;
}

IncomingLetter incoming_of(CorrespondenceItem typed) {
    auto words = writer_key(typed) + "\n" + bare_subject(typed.subject) + "\n" + folded(typed.said.text) + "\n"
                 + iso(typed.received_on);
    return {std::move(typed), {sha256("typed\n" + words)}, {}};
}

IncomingLetter incoming_unread(const document::MailMessage& head, std::string_view mark, Date received,
                               const std::string& why) {
    auto item = item_of(head, received);
    item.said = {"This message stands in the mailbox and was not taken in. Read it there."};
    add_reading_note(item, "It was not taken in. " + why + ".");
    IncomingLetter made{std::move(item), {sha256("unread\n" + std::string(mark))}, head.answered};
    if (!made.item.message_id.empty()) made.marks.push_back(mark_of_message(made.item));
    return made;
}

} // namespace reeve::correspondence
