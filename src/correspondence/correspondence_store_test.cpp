// Tests of letters as they are kept, on both engines: taken once, threads, what is sent, taken out, counted, forgotten.
#include "base/json.h"
#include "correspondence/correspondence_store.h"
#include "db/engines.h"
#include "office/mail_store.h"
#include <doctest/doctest.h>

namespace reeve::correspondence {
namespace {

struct World {
    std::unique_ptr<db::Database> database;
    CountedIds ids{1000};
    Moment now = from_london(date_of(2024, 9, 23), {9, 30, 0});
    explicit World(std::unique_ptr<db::Database> fresh) : database(std::move(fresh)) {}

    template <class Body> auto change(Body body, std::string why = "") {
        return database->write([&](db::Transaction& tx) {
            Change made{tx, ids, now, {}, "Engagement Officer", why};
            return body(made);
        });
    }
    Result<CorrespondenceItem> take(const std::string& message) {
        auto read = document::read_mail(message);
        REQUIRE(read.ok());
        auto incoming = incoming_of(*read, message, day_received(*read, london_date(now)));
        return change([&](Change& change) { return take_in(change, incoming, {}); });
    }
    CorrespondenceItem again(const CorrespondenceItem& item) { return *find_letter(*database->read(), item.reference); }
};

std::string mail(const std::string& from, const std::string& subject, const std::string& id,
                 const std::string& more = "", const std::string& words = "Words.") {
    return "From: " + from + "\nSubject: " + subject + "\nMessage-ID: <" + id + ">\n" + more + "\n" + words + "\n";
}

SentLetter answer() {
    SentLetter letter;
    letter.kind = SentKind::answer;
    letter.way = SentWay::email;
    letter.subject = "Re: Speeding";
    letter.words = {"The lines are painted in May."};
    return letter;
}

} // namespace

TEST_CASE("the same letter is never taken twice, and nobody can keep another's out") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        World world(fresh());
        auto first = world.take(mail("a@example.org", "Speeding", "1@x"));
        REQUIRE(first.ok());
        CHECK(first->reference == "LT-0001");
        CHECK(first->due_on == date_of(2024, 10, 21));
        auto twice = world.take(mail("a@example.org", "Speeding", "1@x"));
        REQUIRE(twice.is_refused());
        CHECK(twice.refusal().message.find("LT-0001") != std::string::npos);
        CHECK(world.take(mail("A@Example.org", "Speeding", "1@x", "X-Way: another\n")).is_refused());
        // The same number, sent by somebody else: another letter.
        CHECK(world.take(mail("b@example.org", "Speeding", "1@x", "", "Other words.")).ok());
        // The same words on another day are a reminder, not a copy.
        CHECK(world.take(mail("a@example.org", "Speeding", "2@x")).ok());
        CHECK(listed_letters(*world.database->read(), {}, london_date(world.now)).size() == 3);
    }
}

TEST_CASE("a letter joins the thread of what it answers, of ours, or of the same writer and subject") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        World world(fresh());
        auto first = *world.take(mail("a@example.org", "Speeding", "1@x"));
        CHECK(first.thread == first.id);
        auto sent = world.change([&](Change& change) { return send(change, first, answer()); });
        REQUIRE(sent.ok());
        auto number = sent_letters(*world.database->read(), first).front().mail;
        auto ours = "References: <reeve-" + std::to_string(number) + "@office.example>\n";
        CHECK(world.take(mail("wife@example.org", "Another word", "2@x", "In-Reply-To: <1@x>\n"))->thread == first.id);
        CHECK(world.take(mail("c@example.org", "Your answer", "3@x", ours))->thread == first.id);
        CHECK(world.take(mail("a@example.org", "AW: speeding", "4@x"))->thread == first.id);
        auto apart = *world.take(mail("a@example.org", "Lights", "5@x", "In-Reply-To: <reeve-99999@x>\n"));
        CHECK(apart.thread == apart.id);
        CHECK(others_of_thread(*world.database->read(), first).size() == 3);
        CHECK(others_of_thread(*world.database->read(), apart).empty());
    }
}

TEST_CASE("an answer by e-mail goes to the outbox as the answer to their message, and its words are not shown there") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        World world(fresh());
        auto item = *world.take(mail("a@example.org", "Speeding", "1@x"));
        REQUIRE(world.change([&](Change& change) { return send(change, item, answer()); }).ok());
        auto letters = office::outbox(*world.database->read(), 10);
        REQUIRE(letters.size() == 1);
        CHECK(letters[0].to == "a@example.org");
        CHECK(letters[0].read_at == "/work/correspondence/LT-0001");
        auto message = office::message_of(letters[0], "office@reeve.example", "Office", world.now);
        CHECK(message.find("In-Reply-To: <1@x>\r\nReferences: <1@x>\r\n") != std::string::npos);
        CHECK(message.find("Auto-Submitted") == std::string::npos);
        CHECK(world.again(item).state == LetterState::answered);
        auto nobody = world.again(item);
        nobody.email = {};
        auto refused = world.change([&](Change& change) { return send(change, nobody, answer()); });
        REQUIRE(refused.has_problems());
        CHECK(refused.problems().has("way"));
    }
}

TEST_CASE("a letter that is taken out can come again, and its thread goes on") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        World world(fresh());
        auto first = *world.take(mail("a@example.org", "Speeding", "1@x"));
        auto second = *world.take(mail("a@example.org", "Speeding", "2@x", "In-Reply-To: <1@x>\n"));
        REQUIRE(world.change([&](Change& change) { return take_back(change, first); }, "Brought in by mistake").ok());
        CHECK_FALSE(find_letter(*world.database->read(), "LT-0001"));
        CHECK(world.again(second).thread == second.id);
        auto again = world.take(mail("a@example.org", "Speeding", "1@x"));
        REQUIRE(again.ok());
        CHECK(again->thread == second.id);
        for (const auto& line :
             office::history_of(*world.database->read(), correspondence_fields().shape(), first.id.value))
            for (const auto& words : line.changes) CHECK(words.find("a@example.org") == std::string::npos);
    }
}

TEST_CASE("two years after it is closed nothing of who wrote or what is left, and the letter still counts") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        World world(fresh());
        auto item = *world.take(mail("a@example.org", "Speeding", "1@x"));
        world.change([&](Change& change) -> Result<Done> {
            auto sent = TRY(send(change, item, answer()));
            sent.outcome = LetterOutcome::answered;
            TRY(keep_closed(change, sent));
            return Done{};
        });
        world.now = from_london(date_of(2026, 9, 23), {9, 0, 0});
        CHECK(world.change([](Change& change) { return forget_letters(change); }) == 0);
        world.now = from_london(date_of(2026, 9, 24), {9, 0, 0});
        CHECK(world.change([](Change& change) { return forget_letters(change); }) == 1);
        CHECK(world.change([](Change& change) { return forget_letters(change); }) == 0);
        auto reader = world.database->read();
        auto left = world.again(item);
        CHECK(left.is_forgotten);
        CHECK(left.subject.empty());
        CHECK(left.state == LetterState::closed);
        CHECK(sent_letters(*reader, item).front().words.text.empty());
        auto histories = reader->all(db::Sql("SELECT changes FROM history ORDER BY id", "all history"), {},
                                     [](const db::Row& row) { return row.get<std::string>(0); });
        for (const auto& line : histories)
            for (const char* told : {"a@example.org", "Speeding", "Words.", "painted"})
                CHECK(line.find(told) == std::string::npos);
        CHECK(letters_received(*reader, {date_of(2024, 9, 1), date_of(2024, 9, 30)}) == 1);
        // Known again all the same, by its mark.
        CHECK(world.take(mail("a@example.org", "Speeding", "1@x")).is_refused());
    }
}

TEST_CASE("what was answered in time is counted out of what was due") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        World world(fresh());
        auto in_time = *world.take(mail("a@example.org", "One", "1@x"));
        auto late = *world.take(mail("b@example.org", "Two", "2@x"));
        world.take(mail("c@example.org", "Three", "3@x")).ok();
        auto thanks = *world.take(mail("d@example.org", "Four", "4@x"));
        world.change([&](Change& change) { return send(change, in_time, answer()); });
        thanks.outcome = LetterOutcome::no_answer_needed;
        thanks.outcome_words = {"It says thank you"};
        world.change([&](Change& change) { return keep_closed(change, thanks); });
        const Period october{date_of(2024, 10, 1), date_of(2024, 10, 31)};
        auto counted = answered_in_time(*world.database->read(), october, date_of(2024, 10, 1));
        CHECK(counted.due == 1); // the others are not due yet
        world.now = from_london(date_of(2024, 10, 25), {9, 0, 0});
        world.change([&](Change& change) { return send(change, late, answer()); });
        counted = answered_in_time(*world.database->read(), october, date_of(2024, 10, 25));
        CHECK(counted.due == 3);
        CHECK(counted.in_time == 1);
        CHECK(answered_in_time(*world.database->read(), {date_of(2024, 9, 1), date_of(2024, 9, 30)},
                               date_of(2024, 10, 25))
                  .due
              == 0);
    }
}

} // namespace reeve::correspondence
