// The outbox's statements.
#include "office/mail_store.h"
#include "office/job.h"
#include "office/settings_store.h"

namespace reeve::office {
namespace {

Mail mail_of(const db::Row& row) {
    Mail mail;
    mail.id = row.get<std::int64_t>(0);
    mail.to = row.get<std::string>(1);
    mail.subject = row.get<std::string>(2);
    mail.body = row.get<std::string>(3);
    mail.why = row.get<std::string>(4);
    mail.state = row.get<MailState>(5);
    mail.attempts = row.get<int>(6);
    mail.due = row.get<Moment>(7);
    mail.trouble = row.get<std::string>(8);
    mail.made_at = row.get<Moment>(9);
    mail.ended_at = row.get<std::optional<Moment>>(10);
    mail.unsubscribe = row.get<std::string>(11);
    mail.answered_message = row.get<std::string>(12);
    mail.read_at = row.get<std::string>(13);
    return mail;
}

void check_address(const std::string& address) {
    for (unsigned char c : address)
        if (c <= ' ' || c == 0x7f || c == '<' || c == '>')
            throw Fault("a letter is addressed to something that is no address");
    if (address.find('@') == std::string::npos) throw Fault("a letter is addressed to something that is no address");
}

} // namespace

Mail queue_mail(Change& change, const WrittenMail& written, std::string why) {
    check_address(written.to);
    Mail mail{.id = change.ids.next(),
              .to = written.to,
              .subject = written.subject,
              .body = written.body,
              .why = std::move(why),
              .unsubscribe = written.unsubscribe,
              .answered_message = written.answers ? written.answers->message : "",
              .read_at = written.answers ? written.answers->read_at : "",
              .due = change.now,
              .made_at = change.now};
    change.tx.run(db::Sql(R"(
        INSERT INTO mail (id, to_address, subject, body, why, state, attempts, due_at, trouble, made_at, ended_at, unsubscribe, answered_message, read_at)
        VALUES (:id, :to_address, :subject, :body, :why, 'waiting', 0, :now, '', :now, NULL, :unsubscribe, :answered_message, :read_at))",
                          "put a letter into the outbox"),
                  {{"id", mail.id},
                   {"to_address", mail.to},
                   {"subject", mail.subject},
                   {"body", mail.body},
                   {"why", mail.why},
                   {"now", change.now},
                   {"unsubscribe", mail.unsubscribe},
                   {"answered_message", mail.answered_message},
                   {"read_at", mail.read_at}});
    return mail;
}

Mail queue_mail(Change& change, const Letter& letter, std::string why) {
    auto settings = settings_of(change.tx);
    return queue_mail(change,
                      WrittenMail{.to = letter.to.address,
                                  .subject = subject_of(letter),
                                  .body = text_of(letter, settings.site_address, settings.office),
                                  .unsubscribe = {}},
                      std::move(why));
}

std::vector<Mail> mail_due(db::Connection& connection, Moment now, int most) {
    return connection.all(db::Sql(R"(
        SELECT id, to_address, subject, body, why, state, attempts, due_at, trouble, made_at, ended_at, unsubscribe, answered_message, read_at FROM mail
        WHERE state = 'waiting' AND due_at <= :now ORDER BY due_at, id LIMIT :most)",
                                  "letters that are due"),
                          {{"now", now}, {"most", most}}, mail_of);
}

std::vector<Mail> outbox(db::Connection& connection, int most, PersonId reader) {
    return connection.all(db::Sql(R"(
        SELECT id, to_address, subject, body, why, state, attempts, due_at, trouble, made_at, ended_at, unsubscribe, answered_message, read_at FROM mail
        WHERE NOT EXISTS (SELECT 1 FROM concealment WHERE concealment.person = :reader
            AND concealment.record_table = 'mail' AND concealment.record_id = mail.id)
        ORDER BY CASE state WHEN 'failed' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, made_at DESC, id DESC LIMIT :most)",
                                  "the outbox"),
                          {{"most", most}, {"reader", reader}}, mail_of);
}

std::optional<Mail> find_mail(db::Connection& connection, std::int64_t id) {
    return connection.one(db::Sql(R"(
        SELECT id, to_address, subject, body, why, state, attempts, due_at, trouble, made_at, ended_at, unsubscribe, answered_message, read_at FROM mail
        WHERE id = :id)",
                                  "one letter"),
                          {{"id", id}}, mail_of);
}

void note_sent(db::Transaction& tx, const Mail& mail, Moment now) {
    tx.run(
        db::Sql("UPDATE mail SET state = 'sent', attempts = attempts + 1, trouble = '', ended_at = :now WHERE id = :id",
                "a letter is sent"),
        {{"id", mail.id}, {"now", now}});
}

void note_not_sent(db::Transaction& tx, const Mail& mail, std::string trouble, Moment now) {
    int attempts = mail.attempts + 1;
    bool is_over = attempts >= most_attempts;
    std::optional<Moment> ended;
    if (is_over) ended = now;
    tx.run(
        db::Sql(
            "UPDATE mail SET state = :state, attempts = :attempts, due_at = :due, trouble = :trouble, ended_at = :ended_at WHERE id = :id",
            "a letter was not sent"),
        {{"id", mail.id},
         {"state", is_over ? MailState::failed : MailState::waiting},
         {"attempts", attempts},
         {"due", minutes_later(now, minutes_before_try(attempts))},
         {"trouble", trouble},
         {"ended_at", ended}});
}

Result<Done> send_again(Change& change, const Mail& mail) {
    auto changed = change.tx.run(
        db::Sql(
            "UPDATE mail SET state = 'waiting', attempts = 0, due_at = :now, ended_at = NULL WHERE id = :id AND state <> 'sent'",
            "send a letter again"),
        {{"id", mail.id}, {"now", change.now}});
    if (changed == 0) return Refusal{"This letter is sent already.", "", Refusal::Kind::conflict};
    return Done{};
}

std::int64_t let_go_of_mail(db::Transaction& tx, Moment before) {
    return tx.run(
        db::Sql("DELETE FROM mail WHERE state = 'sent' AND ended_at < :before", "let go of letters that were sent"),
        {{"before", before}});
}

} // namespace reeve::office
