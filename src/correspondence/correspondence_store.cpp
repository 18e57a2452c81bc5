// Letters in the database: found, listed, answered and closed.
#include "correspondence/correspondence_store.h"
#include "base/id.h"
#include "office/bank_holiday_store.h"
#include "office/mail_store.h"
#include "office/people/person_store.h"
#include "office/settings_store.h"

namespace reeve::correspondence {
namespace {

constexpr const char* letters = "LT";

// What a list shows of one.
CorrespondenceItem read_listed(const db::Row& row) {
    CorrespondenceItem item;
    item.id = Id<CorrespondenceItem>{row.get<std::int64_t>(0)};
    item.reference = row.get<std::string>(1);
    item.state = row.get<LetterState>(2);
    item.channel = row.get<LetterChannel>(3);
    item.writer = row.get<std::string>(4);
    item.email = {row.get<std::string>(5)};
    item.received_on = row.get<Date>(6);
    item.subject = row.get<std::string>(7);
    item.owner_post = row.get<std::string>(8);
    item.acknowledge_by = row.get<Date>(9);
    item.due_on = row.get<Date>(10);
    item.acknowledged_on = row.get<std::optional<Date>>(11);
    item.answered_on = row.get<std::optional<Date>>(12);
    item.closed_on = row.get<std::optional<Date>>(13);
    item.outcome = row.get<LetterOutcome>(14);
    item.is_forgotten = row.get<bool>(15);
    item.is_sample = row.get<bool>(16);
    return item;
}

LetterStandard standard_of(db::Connection& connection) {
    auto settings = office::settings_of(connection);
    return {settings.letter_acknowledge_days, settings.letter_answer_days};
}

} // namespace

std::optional<CorrespondenceItem> find_letter(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != letters) return std::nullopt;
    return db::record(connection, correspondence_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a letter by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<SentLetter> sent_letters(db::Connection& connection, const CorrespondenceItem& item) {
    return db::records(connection, sent_letter_fields(),
                       db::Sql("item = :item ORDER BY number, id", "what was sent about a letter"),
                       {{"item", item.id}});
}

std::vector<CorrespondenceItem> others_of_thread(db::Connection& connection, const CorrespondenceItem& item) {
    if (!item.thread) return {};
    return connection.all(db::Sql(R"(
        SELECT id, reference, state, channel, writer, email, received_on, subject, owner_post, acknowledge_by, due_on,
               acknowledged_on, answered_on, closed_on, outcome, is_forgotten, is_sample
        FROM correspondence WHERE thread = :thread AND id <> :id ORDER BY received_on, id LIMIT 100)",
                                  "the other letters of a thread"),
                          {{"thread", item.thread}, {"id", item.id}}, read_listed);
}

std::vector<office::File> files_of(db::Connection& connection, const CorrespondenceItem& item) {
    return office::files_of(connection, correspondence_fields().shape(), item.id.value);
}

Date day_taken_in(db::Connection& connection, const CorrespondenceItem& item) {
    auto lines = office::history_of(connection, correspondence_fields().shape(), item.id.value);
    return lines.empty() ? item.received_on : london_date(lines.back().at);
}

std::vector<CorrespondenceItem> listed_letters(db::Connection& connection, const LetterFilter& filter, Date today) {
    const char* shown[] = {"open", "late", "closed", "all"};
    auto list = connection.all(db::Sql(R"(
        SELECT id, reference, state, channel, writer, email, received_on, subject, owner_post, acknowledge_by, due_on,
               acknowledged_on, answered_on, closed_on, outcome, is_forgotten, is_sample
        FROM correspondence
        WHERE (:shown = 'all' OR (:shown = 'closed' AND closed_on IS NOT NULL)
               OR (:shown = 'open' AND closed_on IS NULL)
               OR (:shown = 'late' AND closed_on IS NULL AND answered_on IS NULL
                   AND (due_on < :today OR (acknowledged_on IS NULL AND acknowledge_by < :today))))
          AND (:owner = 0 OR owner = :owner) AND (:of_nobody = 0 OR owner IS NULL)
        ORDER BY CASE WHEN closed_on IS NOT NULL OR answered_on IS NOT NULL THEN '9999'
                      WHEN acknowledged_on IS NULL THEN acknowledge_by ELSE due_on END, received_on DESC, id DESC)",
                                       "letters as they are listed"),
                               {{"shown", shown[static_cast<int>(filter.shown)]},
                                {"today", today},
                                {"owner", filter.owner.value},
                                {"of_nobody", filter.of_nobody ? 1 : 0}},
                               read_listed);
    if (!filter.text.empty())
        std::erase_if(list, [&](const auto& item) {
            return !contains_folded(item.reference + " " + item.writer + " " + item.email.address + " " + item.subject,
                                    filter.text);
        });
    return list;
}

Result<CorrespondenceItem> keep_facts(Change& change, CorrespondenceItem item) {
    if (auto problems = check(item, change.today()); !problems.empty()) return problems;
    if (!item.answered_on && !item.closed_on)
        item = with_days(std::move(item), standard_of(change.tx), office::working_days_known(change.tx));
    item.thread_key = thread_key_of(item);
    return office::keep(change, correspondence_fields(), std::move(item));
}

Result<CorrespondenceItem> give_to(Change& change, CorrespondenceItem item, office::PersonId owner) {
    item.owner = owner;
    item.owner_post.clear();
    if (owner) {
        auto person = office::find_person(change.tx, owner);
        if (!person || !person->is_active || !office::has_right(person->role, office::Right::handle_letters))
            return Problems{{{"owner", "Select somebody who works here and may answer letters"}}};
        item.owner_post = person->post;
    }
    return office::keep(change, correspondence_fields(), std::move(item));
}

Result<CorrespondenceItem> send(Change& change, CorrespondenceItem item, SentLetter letter) {
    item = TRY(note_sent(std::move(item), letter.kind, change.today()));
    letter.item = item.id;
    letter.number = static_cast<int>(sent_letters(change.tx, item).size()) + 1;
    letter.sent_on = change.today();
    letter.by_post = change.actor_post;
    letter.sent_to = letter.way == SentWay::email ? item.email.address : item.writer + "\n" + item.address.text;
    if (letter.way == SentWay::email && letter.sent_to.empty())
        return Problems{
            {{"way", "There is no email address to send it to. Add one to the letter, or send it on paper"}}};
    if (letter.way == SentWay::email)
        letter.mail =
            office::queue_mail(change,
                               office::WrittenMail{.to = letter.sent_to,
                                                   .subject = letter.subject,
                                                   .body = letter.words.text + "\n",
                                                   .unsubscribe = {},
                                                   .answers = office::AnswersTo{item.message_id, "/work/correspondence/"
                                                                                                     + item.reference}},
                               std::string(label_of(letter.kind)) + " of " + item.reference)
                .id;
    office::keep_new(change, sent_letter_fields(), letter);
    return office::keep(change, correspondence_fields(), std::move(item));
}

Result<CorrespondenceItem> keep_closed(Change& change, CorrespondenceItem item) {
    return office::keep(change, correspondence_fields(), TRY(close(std::move(item), change.today())));
}

Result<CorrespondenceItem> keep_reopened(Change& change, CorrespondenceItem item) {
    return office::keep(change, correspondence_fields(), TRY(reopen(std::move(item))));
}

Result<CorrespondenceItem> keep_made(Change& change, CorrespondenceItem item) {
    if (item.state == LetterState::closed) return Refusal{"This letter is closed. Open it again first."};
    return office::keep(change, correspondence_fields(), std::move(item));
}

std::vector<WaitingLetter> letters_waiting(db::Connection& connection, office::PersonId owner, Date due_by, int most) {
    return connection.all(db::Sql(R"(
        SELECT reference, acknowledge_by, due_on, acknowledged_on FROM correspondence
        WHERE closed_on IS NULL AND answered_on IS NULL AND COALESCE(owner, 0) = :owner
          AND (due_on <= :due_by OR (acknowledged_on IS NULL AND acknowledge_by <= :due_by))
        ORDER BY due_on, id LIMIT :most)",
                                  "letters that wait for their owner"),
                          {{"owner", owner.value}, {"due_by", due_by}, {"most", most}}, [](const db::Row& row) {
                              return WaitingLetter{row.get<std::string>(0), row.get<Date>(1), row.get<Date>(2),
                                                   row.get<std::optional<Date>>(3).has_value()};
                          });
}

std::int64_t letters_received(db::Connection& connection, const Period& period) {
    return connection.value<std::int64_t>(
        db::Sql(
            "SELECT CAST(COUNT(*) AS BIGINT) FROM correspondence WHERE received_on >= :first AND received_on <= :last",
            "how many letters came"),
        {{"first", period.first}, {"last", period.last}});
}

AnsweredInTime answered_in_time(db::Connection& connection, const Period& period, Date today) {
    return *connection.one(
        db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT), CAST(COALESCE(SUM(CASE WHEN answered_on <= due_on THEN 1 ELSE 0 END), 0) AS BIGINT),
               CAST(COALESCE(MAX(is_sample), 0) AS BIGINT)
        FROM correspondence
        WHERE due_on >= :first AND due_on <= :last AND (due_on < :today OR answered_on IS NOT NULL)
          AND outcome NOT IN ('with_another', 'no_answer_needed'))",
                "letters answered within the standard"),
        {{"first", period.first}, {"last", period.last}, {"today", today}}, [](const db::Row& row) {
            return AnsweredInTime{row.get<std::int64_t>(0), row.get<std::int64_t>(1), row.get<std::int64_t>(2) > 0};
        });
}

bool any_sample_letter(db::Connection& connection, const Period& period) {
    return connection.value<std::int64_t>(
               db::Sql(
                   "SELECT CAST(COUNT(*) AS BIGINT) FROM correspondence WHERE is_sample > 0 AND received_on >= :first "
                   "AND received_on <= :last",
                   "whether letters of a period are samples"),
               {{"first", period.first}, {"last", period.last}})
           > 0;
}

} // namespace reeve::correspondence
