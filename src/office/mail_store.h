// The outbox: letters kept in the transaction of their cause, until they are sent or given up.
#pragma once
#include "office/keep.h"
#include "office/mail.h"

namespace reeve::office {

// Puts a letter into the outbox. An address with a blank or a control character in it is a Fault.
Mail queue_mail(Change&, const Letter&, std::string why);
// What a person of the office answers to somebody who wrote: see Mail.
struct AnswersTo {
    std::string message; // its number, where it was an e-mail
    std::string read_at;
};
// A letter to a reader of the public, in words of its own; `unsubscribe`: where they end their letters.
struct WrittenMail {
    std::string to, subject, body, unsubscribe;
    std::optional<AnswersTo> answers = {};
};
Mail queue_mail(Change&, const WrittenMail&, std::string why);
// Due now, oldest first.
std::vector<Mail> mail_due(db::Connection&, Moment now, int most);
// Not sent first, then waiting, then sent, the newest first; without those concealed from this reader.
std::vector<Mail> outbox(db::Connection&, int most, PersonId reader = {});
std::optional<Mail> find_mail(db::Connection&, std::int64_t id);

void note_sent(db::Transaction&, const Mail&, Moment now);
// Another try after growing pauses; after five it stays, not sent, with what it met.
void note_not_sent(db::Transaction&, const Mail&, std::string trouble, Moment now);
Result<Done> send_again(Change&, const Mail&);
// Letters sent before this moment; gives how many went.
std::int64_t let_go_of_mail(db::Transaction&, Moment before);

} // namespace reeve::office
