// Tests of what becomes of a letter: days, threads, answers, closing, opening again and taking out.
#include "correspondence/correspondence_item.h"
#include "correspondence/correspondence_letters.h"
#include <doctest/doctest.h>

namespace reeve::correspondence {
namespace {

const Date monday = date_of(2024, 9, 23);

CorrespondenceItem letter() {
    CorrespondenceItem item;
    item.reference = "LT-0001";
    item.writer = "A resident";
    item.subject = "Speeding";
    item.said = {"Cars go too fast."};
    item.received_on = monday;
    return with_days(item, {}, {});
}

} // namespace

TEST_CASE("a letter is due by the office's own working days, counted from the day after it came") {
    auto item = letter();
    CHECK(item.acknowledge_by == date_of(2024, 9, 30));
    CHECK(item.due_on == date_of(2024, 10, 21));
    item = with_days(item, {1, 2}, {});
    CHECK(item.due_on == date_of(2024, 9, 25));
}

TEST_CASE("the same subject is known again through answers and forwards") {
    struct Case {
        const char* subject;
        const char* bare;
    };
    for (const auto& [subject, bare] : {Case{"Re: Speeding", "speeding"},
                                        {"AW: Fwd: re: SPEEDING ", "speeding"},
                                        {"Warning: speeding", "warning: speeding"},
                                        {"Re:", ""},
                                        {"", ""}}) {
        CAPTURE(subject);
        CHECK(bare_subject(subject) == bare);
    }
    auto item = letter(), again = letter();
    again.subject = "RE: speeding";
    CHECK(thread_key_of(item) == thread_key_of(again));
    again.writer = "Another resident";
    CHECK(thread_key_of(item) != thread_key_of(again));
    again.writer.clear();
    CHECK(thread_key_of(again).empty());
}

TEST_CASE("an acknowledgement is no answer, and comes once") {
    auto item = *note_sent(letter(), SentKind::acknowledgement, monday + 1);
    CHECK(item.state == LetterState::acknowledged);
    CHECK_FALSE(item.answered_on);
    CHECK(note_sent(item, SentKind::acknowledgement, monday + 2).is_refused());
    item = *note_sent(item, SentKind::answer, monday + 3);
    CHECK(item.state == LetterState::answered);
    CHECK(note_sent(item, SentKind::acknowledgement, monday + 4).is_refused());
    CHECK(*note_sent(item, SentKind::answer, monday + 9)->answered_on == monday + 3);
}

TEST_CASE("a letter closes with what came of it, and only with what did") {
    auto closing = [](LetterOutcome outcome, const char* words, auto change) {
        auto item = letter();
        item.outcome = outcome;
        item.outcome_words = {words};
        change(item);
        return close(item, monday + 5);
    };
    auto as_is = [](CorrespondenceItem&) {};
    using enum LetterOutcome;
    CHECK(closing(not_closed, "", as_is).problems().has("outcome"));
    CHECK(closing(answered, "", as_is).problems().has("outcome"));
    CHECK(closing(feedback, "", as_is).problems().has("outcome"));
    CHECK(closing(action, "", as_is).problems().has("outcome"));
    CHECK(closing(passed_on, "", as_is).problems().has("outcome"));
    CHECK(closing(no_answer_needed, " ", as_is).problems().has("outcome_words"));
    CHECK(closing(no_answer_needed, "It says thank you", as_is).ok());
    CHECK(closing(passed_on, "", [](auto& item) { item.passed_to = "The county council"; }).ok());
    auto closed = closing(answered, "", [](auto& item) { item.answered_on = monday + 2; });
    REQUIRE(closed.ok());
    CHECK(closed->state == LetterState::closed);
    CHECK(*closed->forget_after == date_of(2026, 9, 28));
    CHECK(close(*closed, monday + 6).is_refused());
    CHECK(note_sent(*closed, SentKind::answer, monday + 6).is_refused());
    auto open = *reopen(*closed);
    CHECK(open.state == LetterState::answered);
    CHECK_FALSE(open.forget_after);
    CHECK(open.outcome == not_closed);
    auto forgotten = *closed;
    forgotten.is_forgotten = true;
    CHECK(reopen(forgotten).is_refused());
}

TEST_CASE("a letter says what is late") {
    auto item = letter();
    CHECK(lateness_of(item, monday) == Lateness::in_time);
    CHECK(lateness_of(item, date_of(2024, 9, 28)) == Lateness::soon);
    CHECK(lateness_of(item, date_of(2024, 10, 1)) == Lateness::late);
    CHECK(next_words(item, date_of(2024, 10, 1)) == "Answer by 21 October 2024. It was not acknowledged.");
    item.acknowledged_on = monday;
    CHECK(lateness_of(item, date_of(2024, 10, 1)) == Lateness::in_time);
    CHECK(lateness_of(item, date_of(2024, 10, 22)) == Lateness::late);
    item.answered_on = monday;
    CHECK(lateness_of(item, date_of(2024, 10, 22)) == Lateness::done);
}

TEST_CASE("a letter is taken out for seven days while nothing was done with it") {
    CHECK(may_take_back(letter(), false, monday, monday + 7).ok());
    CHECK(may_take_back(letter(), false, monday, monday + 8).is_refused());
    CHECK(may_take_back(letter(), true, monday, monday).is_refused());
    auto passed = letter();
    passed.passed_to = "The county council";
    CHECK(may_take_back(passed, false, monday, monday).is_refused());
}

TEST_CASE("a letter of the future, or of long ago, is asked about") {
    auto item = letter();
    item.received_on = monday + 1;
    CHECK(check(item, monday).has("received_on"));
    item.received_on = date_of(1924, 9, 23);
    CHECK(check(item, monday).has("received_on"));
}

TEST_CASE("a letter back is filled in, and goes by e-mail where there is an address") {
    auto item = letter();
    const OfficeWords names{"The Office", "Commissioner", "Force"};
    auto draft = drafted(SentKind::acknowledgement, item, names, answer_letters().find("acknowledgement")->words);
    CHECK(draft.way == SentWay::paper);
    CHECK(draft.subject == "Re: Speeding [LT-0001]");
    CHECK(
        draft.words.text
        == "Thank you for your letter, which came on 23 September 2024. Our reference is LT-0001: give it when you write "
           "about it again.\n\nYou will have an answer by 21 October 2024.\n\nThe Office");
    item.email = {"resident@example.org"};
    item.subject = "Re: Speeding";
    draft = drafted(SentKind::passed_on, item, names, answer_letters().find("passed_on")->words);
    CHECK(draft.way == SentWay::email);
    CHECK(draft.subject == "Re: Speeding [LT-0001]");
    CHECK(draft.words.text.find("for  to answer") == std::string::npos); // a paragraph without its name is left out
}

} // namespace reeve::correspondence
