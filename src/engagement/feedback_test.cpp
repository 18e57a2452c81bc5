// Tests what becomes of feedback, and that who gave it is kept only with consent and only for a time.
#include "engagement/follow_up.h"
#include <doctest/doctest.h>

namespace reeve::engagement {
namespace {

const Date today = date_of(2024, 8, 2);

Feedback said_on(Date received, FeedbackState state = FeedbackState::fresh) {
    Feedback feedback;
    feedback.said = {"Shops on the square lose stock every day."};
    feedback.received = received;
    feedback.state = state;
    return feedback;
}

} // namespace

TEST_SUITE("feedback") {

    TEST_CASE("feedback goes on to a post, an action, a board or an answer, and ends closed") {
        using enum FeedbackState;
        struct Case {
            FeedbackState from, to;
            bool may;
        };
        for (const auto& c : {Case{fresh, passed, true}, Case{fresh, actioned, true}, Case{fresh, noted, true},
                              Case{fresh, answered, true}, Case{fresh, closed, true}, Case{passed, actioned, true},
                              Case{noted, passed, true}, Case{answered, closed, true}, Case{answered, fresh, false},
                              Case{closed, passed, false}, Case{closed, answered, false}, Case{passed, fresh, false},
                              Case{passed, passed, true}}) {
            CAPTURE(stored_name(c.from));
            CAPTURE(stored_name(c.to));
            CHECK(move_on(said_on(today, c.from), c.to).ok() == c.may);
        }
    }

    TEST_CASE("an answer has words and a day") {
        CHECK(answer(said_on(today), " ", today).has_problems());
        auto told = answer(said_on(today), "The area commander has more patrols there now.", today);
        REQUIRE(told.ok());
        CHECK(told->answered_on == today);
        CHECK(told->state == FeedbackState::answered);
    }

    TEST_CASE("a name or address is kept only with consent, and consent asks for an address") {
        struct Case {
            const char* name;
            const char* email;
            bool consent;
            const char* member;
        };
        for (const auto& c :
             {Case{"", "", false, ""}, Case{"A resident", "", false, "has_consent"},
              Case{"", "resident@example.test", false, "has_consent"},
              Case{"A resident", "resident@example.test", true, ""}, Case{"A resident", "", true, "contact_email"}}) {
            auto feedback = said_on(today);
            feedback.contact_name = c.name;
            feedback.contact_email = {c.email};
            feedback.has_consent = c.consent;
            CAPTURE(c.name);
            CAPTURE(c.email);
            auto problems = problems_with(feedback, today);
            CHECK(problems.empty() == std::string_view(c.member).empty());
            if (!problems.empty()) CHECK(problems.list.front().member == c.member);
        }
    }

    TEST_CASE("contact details are deleted two years after they were received") {
        auto feedback = said_on(date_of(2024, 2, 29));
        CHECK_FALSE(with_contact_rules(feedback).delete_after);
        CHECK(with_contact_rules(feedback).lawful_basis == LawfulBasis::none);
        feedback.contact_email = {"resident@example.test"};
        feedback.has_consent = true;
        CHECK(with_contact_rules(feedback).delete_after == date_of(2026, 2, 28));
        CHECK(with_contact_rules(feedback).lawful_basis == LawfulBasis::consent);
    }

    TEST_CASE("contact details are restricted personal data, and intelligence has no words at all") {
        for (const char* column : {"contact_name", "contact_email"}) {
            const auto* field = feedback_fields().shape().find(column);
            REQUIRE(field);
            CHECK(field->words.audience == Audience::restricted);
            CHECK(field->words.personal);
        }
        std::vector<std::string> columns;
        for (const auto& field : intelligence_pass_fields().shape().fields) columns.push_back(field.column);
        CHECK(columns == std::vector<std::string>{"id", "version", "engagement", "to_post", "passed_on"});
    }

    TEST_CASE("what came of a board note needs the day it was raised, which is no earlier than the note") {
        struct Case {
            const char* outcome;
            std::optional<Date> raised;
            bool is_well;
        };
        for (const auto& c : {Case{"", std::nullopt, true}, Case{"The Force was asked.", std::nullopt, false},
                              Case{"The Force was asked.", today, true}, Case{"", date_of(2024, 7, 1), false},
                              Case{"", today + 1, false}}) {
            BoardNote note;
            note.board = "Corporate Governance Board";
            note.subject = "Shoplifting performance";
            note.noted_on = date_of(2024, 7, 25);
            note.outcome = {c.outcome};
            note.raised_on = c.raised;
            CHECK(problems_with(note, today).empty() == c.is_well);
        }
    }
}

} // namespace reeve::engagement
