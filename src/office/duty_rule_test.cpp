// Tests of the phrases of due rules and of the last days that follow from them.
#include "office/duty_rule.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::office;

namespace {
Date day(const char* iso) { return *parse_iso_date(iso); }
} // namespace

TEST_CASE("every phrase is read as it is written") {
    for (const auto& phrase : due_rule_phrases()) {
        CAPTURE(phrase);
        auto rule = parse_due_rule(phrase);
        REQUIRE(rule.ok());
        CHECK(plain(*rule) == phrase);
        CHECK(from_cell<DueRule>(to_cell(*rule)) == *rule);
        CHECK(in_words(*rule) != phrase);
    }
    CHECK(parse_due_rule("  56 Days beginning with ")->index() == DueRule(DaysBeginningWith{}).index());
}

TEST_CASE("a phrase that is none is told which there are") {
    for (const char* typed : {"", "soon", "0 days beginning with", "56", "by 31 September", "5 days",
                              "review every year", "99999 days starting the day after"}) {
        CAPTURE(typed);
        auto rule = parse_due_rule(typed);
        REQUIRE(rule.has_problems());
        CHECK(rule.problems().list.front().message.find("56 days beginning with") != std::string::npos);
    }
}

TEST_CASE("the last day follows from the day that sets the clock") {
    struct Case {
        const char* rule;
        const char* on;
        const char* due;
        bool is_law;
    };
    for (const auto& [rule, on, due, is_law] : {
             Case{"within the financial year", "2024-05-09", "2025-03-31", true},
             Case{"within the financial year", "2025-03-31", "2025-03-31", true},
             Case{"before the financial year begins", "2025-04-01", "2025-03-31", true},
             Case{"56 days beginning with", "2024-08-08", "2024-10-02", true},
             Case{"28 days starting the day after", "2024-09-02", "2024-09-30", true},
             Case{"1 month beginning with", "2024-09-10", "2024-10-09", true},
             Case{"by 15 February", "2025-02-06", "2025-02-15", true},
             Case{"by 1 February", "2024-02-02", "2025-02-01", true},
             Case{"5 clear working days before", "2024-12-02", "2024-11-22", true},
             Case{"20 working days after", "2024-10-07", "2024-11-04", true},
             Case{"monthly", "2024-09-30", "2024-10-28", false},
             Case{"quarterly", "2024-09-30", "2024-10-28", false},
             Case{"as soon as practicable", "2024-09-11", "2024-10-09", false},
             Case{"review every 12 months", "2024-05-09", "2024-06-06", false},
         }) {
        CAPTURE(rule);
        auto last = due_day(*parse_due_rule(rule), day(on), std::nullopt, 28);
        REQUIRE(last.has_value());
        CHECK(iso(last->day) == due);
        CHECK(last->is_law == is_law);
    }
}

TEST_CASE("a day that was set goes before any counting, and without one nothing is due") {
    CHECK(due_day(BySetDay{}, day("2024-09-23"), day("2024-10-21"), 28) == DueDay{day("2024-10-21"), true});
    CHECK(due_day(DaysAfter{28}, day("2024-09-02"), day("2024-10-21"), 28) == DueDay{day("2024-10-21"), true});
    CHECK_FALSE(due_day(BySetDay{}, day("2024-09-23"), std::nullopt, 28).has_value());
    CHECK_FALSE(due_day(AtAllTimes{}, day("2024-09-23"), std::nullopt, 28).has_value());
}
