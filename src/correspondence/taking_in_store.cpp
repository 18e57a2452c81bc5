// Taking a letter in once, finding its thread, taking it back, and forgetting who wrote it.
#include "base/id.h"
#include "correspondence/correspondence_store.h"
#include "office/bank_holiday_store.h"
#include "office/settings_store.h"
#include <charconv>

namespace reeve::correspondence {
namespace {

constexpr std::size_t most_files = 30;
constexpr int thread_months = 24; // the same subject after that is another matter

// The letter that has this mark; 0 where none has.
std::int64_t item_of_mark(db::Connection& connection, const std::string& mark) {
    auto item =
        connection.one(db::Sql("SELECT item FROM correspondence_mark WHERE mark = :mark", "a letter by its mark"),
                       {{"mark", mark}}, [](const db::Row& row) { return row.get<std::int64_t>(0); });
    return item.value_or(0);
}

Refusal is_here(const CorrespondenceItem& item) {
    return {"This letter is here already, as " + item.reference + ". It was not taken in again."};
}

// False where another change keeps the same mark at this moment.
bool keep_mark(Change& change, const std::string& mark, const CorrespondenceItem& item) {
    return change.tx.run(db::Sql("INSERT INTO correspondence_mark (mark, item) VALUES (:mark, :item) "
                                 "ON CONFLICT (mark) DO NOTHING",
                                 "keep the mark of a letter"),
                         {{"mark", mark}, {"item", item.id}})
           > 0;
}

using Thread = Id<CorrespondenceItem>;

std::optional<Thread> thread_of_message(db::Connection& connection, const std::string& message_id) {
    return connection.one(
        db::Sql(
            "SELECT thread FROM correspondence WHERE message_id = :message_id AND message_id <> '' ORDER BY id LIMIT 1",
            "the thread of an e-mail"),
        {{"message_id", message_id}}, [](const db::Row& row) { return Thread{row.get<std::int64_t>(0)}; });
}

// "reeve-123@host" is what the outbox writes on a letter.
std::optional<Thread> thread_of_our_own(db::Connection& connection, std::string_view message_id) {
    constexpr std::string_view ours = "reeve-";
    if (!message_id.starts_with(ours)) return std::nullopt;
    message_id.remove_prefix(ours.size());
    std::int64_t mail = 0;
    auto [end, trouble] = std::from_chars(message_id.data(), message_id.data() + message_id.size(), mail);
    if (trouble != std::errc{} || mail <= 0 || end == message_id.data() + message_id.size() || *end != '@')
        return std::nullopt;
    return connection.one(db::Sql(R"(
        SELECT c.thread FROM sent_letter s JOIN correspondence c ON c.id = s.item WHERE s.mail = :mail ORDER BY s.id LIMIT 1)",
                                  "the thread of a letter that was sent"),
                          {{"mail", mail}}, [](const db::Row& row) { return Thread{row.get<std::int64_t>(0)}; });
}

std::optional<Thread> thread_of_key(db::Connection& connection, const CorrespondenceItem& item) {
    if (item.thread_key.empty()) return std::nullopt;
    return connection.one(db::Sql(R"(
        SELECT thread FROM correspondence WHERE thread_key = :thread_key AND received_on >= :since
        ORDER BY received_on DESC, id DESC LIMIT 1)",
                                  "the thread of the same writer and subject"),
                          {{"thread_key", item.thread_key}, {"since", months_later(item.received_on, -thread_months)}},
                          [](const db::Row& row) { return Thread{row.get<std::int64_t>(0)}; });
}

std::optional<Thread> thread_of(db::Connection& connection, const IncomingLetter& incoming) {
    for (const auto& id : incoming.answered) {
        if (auto thread = thread_of_message(connection, id)) return thread;
        if (auto thread = thread_of_our_own(connection, id)) return thread;
    }
    return thread_of_key(connection, incoming.item);
}

void drop_files(Change& change, const CorrespondenceItem& item) {
    for (const auto& file : files_of(change.tx, item)) {
        office::drop(change, office::file_fields(), file);
        office::erase_values(change, office::file_fields().shape(), file.id.value, {"name"});
    }
}

const std::vector<std::string_view> told_columns = {"writer",        "email",      "address",    "subject",      "said",
                                                    "outcome_words", "message_id", "thread_key", "reading_notes"};
const std::vector<std::string_view> sent_columns = {"sent_to", "subject", "words"};

void forget(Change& change, CorrespondenceItem item) {
    for (auto letter : sent_letters(change.tx, item)) {
        letter.sent_to.clear();
        letter.subject.clear();
        letter.words = {};
        if (!office::keep(change, sent_letter_fields(), letter))
            throw Fault("a letter sent changed while it is forgotten");
        office::erase_values(change, sent_letter_fields().shape(), letter.id.value, sent_columns);
    }
    drop_files(change, item);
    item.writer.clear();
    item.email = {};
    item.address = item.said = item.outcome_words = item.reading_notes = {};
    item.subject.clear();
    item.message_id.clear();
    item.thread_key.clear();
    item.is_forgotten = true;
    if (!office::keep(change, correspondence_fields(), item)) throw Fault("a letter changed while it is forgotten");
    office::erase_values(change, correspondence_fields().shape(), item.id.value, told_columns);
}

} // namespace

std::optional<CorrespondenceItem> taken_already(db::Connection& connection, const IncomingLetter& incoming) {
    for (const auto& mark : incoming.marks)
        if (auto item = item_of_mark(connection, mark))
            return db::find(connection, correspondence_fields(), Id<CorrespondenceItem>{item});
    return std::nullopt;
}

std::vector<office::StagedFile> stage_attachments(db::Database& database, Moment now,
                                                  const std::vector<document::MailAttachment>& attachments,
                                                  IncomingLetter& incoming) {
    std::vector<office::StagedFile> files;
    int number = 0;
    for (const auto& attachment : attachments) {
        ++number;
        auto name = attachment.name.empty() ? "attachment " + std::to_string(number) : attachment.name;
        auto note = [&](const std::string& why) {
            add_reading_note(incoming.item, "“" + name + "” was attached and is not kept. " + why + ".");
        };
        if (files.size() == most_files) {
            note("A letter has at most " + std::to_string(most_files) + " files here");
            continue;
        }
        auto staged = office::stage_file(database, now, attachment.bytes, name, office::photos_and_papers());
        if (staged) files.push_back(*staged);
        else note(staged.has_problems() ? staged.problems().list.front().message : staged.refusal().message);
    }
    return files;
}

Result<CorrespondenceItem> take_in(Change& change, IncomingLetter incoming,
                                   const std::vector<office::StagedFile>& files) {
    auto& item = incoming.item;
    if (auto problems = check(item, change.today()); !problems.empty()) return problems;
    if (auto here = taken_already(change.tx, incoming)) return is_here(*here);
    auto settings = office::settings_of(change.tx);
    item = with_days(std::move(item), {settings.letter_acknowledge_days, settings.letter_answer_days},
                     office::working_days_known(change.tx));
    item.thread_key = thread_key_of(item);
    item.id = Id<CorrespondenceItem>{change.ids.next()};
    item.thread = thread_of(change.tx, incoming).value_or(item.id);
    for (const auto& mark : incoming.marks)
        if (!keep_mark(change, mark, item)) return Refusal{"This letter is being taken in by somebody else."};
    auto kept = office::keep_new(change, correspondence_fields(), item);
    for (const auto& file : files)
        office::link_file(change, file, correspondence_fields().shape(), kept.id.value,
                          office::FileAudience::of_record);
    return kept;
}

Result<Done> take_back(Change& change, const CorrespondenceItem& item) {
    if (office::version_of(change.tx, correspondence_fields().shape(), item.id.value) != item.version)
        return Refusal{"Somebody else changed this letter meanwhile. Look at it again."};
    TRY(may_take_back(item, !sent_letters(change.tx, item).empty(), day_taken_in(change.tx, item), change.today()));
    // Later letters of the thread go on under the next of them.
    auto others = others_of_thread(change.tx, item);
    if (!others.empty() && item.thread == item.id)
        change.tx.run(db::Sql("UPDATE correspondence SET thread = :next WHERE thread = :thread",
                              "a thread goes on under another letter"),
                      {{"next", others.front().id}, {"thread", item.id}});
    change.tx.run(db::Sql("DELETE FROM correspondence_mark WHERE item = :item", "let go of the marks of a letter"),
                  {{"item", item.id}});
    drop_files(change, item);
    office::drop(change, correspondence_fields(), item);
    office::erase_values(change, correspondence_fields().shape(), item.id.value, told_columns);
    return Done{};
}

std::vector<CorrespondenceItem> letters_past_their_date(db::Connection& connection, Date today) {
    return db::records(
        connection, correspondence_fields(),
        db::Sql("forget_after < :today AND is_forgotten = 0 ORDER BY reference, id", "letters past their date"),
        {{"today", today}});
}

int forget_letters(Change& change) {
    int forgotten = 0;
    for (auto& item : letters_past_their_date(change.tx, change.today())) {
        forget(change, std::move(item));
        ++forgotten;
    }
    return forgotten;
}

} // namespace reeve::correspondence
