// Takes each unread message of the mailbox in once, and marks it as read only after it is kept.
#include "correspondence/mailbox_job.h"
#include "correspondence/correspondence_store.h"
#include "correspondence/mailbox.h"
#include "office/office.h"
#include "office/settings_store.h"
#include <cstdlib>

namespace reeve::correspondence {
namespace {

constexpr std::size_t most_in_a_round = 50;
constexpr const char* no_head = "The message says neither who wrote it nor what about";

struct Round {
    int taken = 0, here_already = 0, not_read = 0;
};

// A message that cannot be taken in leaves a letter that says so, for what stands in a mailbox must not be overlooked.
IncomingLetter unread_letter(Mailbox& mailbox, const MailboxMessage& message, Date received, const std::string& why) {
    auto head = mailbox.bytes_of(message, Mailbox::Part::head, document::most_mail_head_bytes);
    auto read = document::read_mail_head(head);
    document::MailMessage unknown;
    return incoming_unread(read ? *read : unknown, head + std::to_string(message.size), received,
                           read ? why : why + ". " + no_head);
}

struct Fetched {
    IncomingLetter incoming;
    std::vector<office::StagedFile> files;
    bool is_read = false;
};

Fetched fetch(office::Office& office, Mailbox& mailbox, const MailboxMessage& message) {
    auto today = london_date(office.now());
    auto received = message.came ? std::min(london_date(*message.came), today) : today;
    if (received < today - 3 * 365) received = today;
    if (message.size > document::most_mail_bytes)
        return {unread_letter(mailbox, message, received, "It is larger than 25MB"), {}, false};
    auto bytes = mailbox.bytes_of(message, Mailbox::Part::whole, document::most_mail_bytes);
    auto read = document::read_mail(bytes);
    if (!read) return {unread_letter(mailbox, message, received, read.problems().list.front().message), {}, false};
    Fetched fetched{incoming_of(*read, bytes, received), {}, true};
    if (!taken_already(*office.database().read(), fetched.incoming))
        fetched.files = stage_attachments(office.database(), office.now(), read->attachments, fetched.incoming);
    return fetched;
}

void take_message(office::Office& office, Mailbox& mailbox, const MailboxMessage& message, Round& round) {
    auto fetched = fetch(office, mailbox, message);
    if (taken_already(*office.database().read(), fetched.incoming)) ++round.here_already;
    else {
        auto kept = office.change({}, "Reeve", office.now(), "Read from the mailbox", [&](office::Change& change) {
            return take_in(change, fetched.incoming, fetched.files);
        });
        if (!kept)
            throw Fault("a message was not taken in: "
                        + (kept.has_problems() ? kept.problems().list.front().message : kept.refusal().message));
        ++(fetched.is_read ? round.taken : round.not_read);
    }
    mailbox.mark_read(message);
}

Result<std::string> read_mailbox(office::Office& office, const std::string&, office::Progress& progress) {
    auto settings = office::settings_of(*office.database().read());
    if (settings.imap_url.empty()) return std::string("No mailbox is set");
    const char* password = std::getenv("REEVE_IMAP_PASSWORD");
    Mailbox mailbox({settings.imap_url, settings.imap_user, password ? password : "", settings.imap_folder});
    Round round;
    for (const auto& message : mailbox.unread(most_in_a_round)) {
        progress.say(counted(round.taken, "letter") + " taken in");
        take_message(office, mailbox, message, round);
    }
    auto words = counted(round.taken, "letter") + " taken in";
    if (round.here_already) words += ", " + std::to_string(round.here_already) + " here already";
    if (round.not_read) words += ", " + std::to_string(round.not_read) + " that could not be read";
    return words;
}

} // namespace

office::JobKind mailbox_job() {
    return {
        .name = "read_mailbox", .title = "Take in letters from the mailbox", .work = read_mailbox, .every_minutes = 5};
}

} // namespace reeve::correspondence
