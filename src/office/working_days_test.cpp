// Tests of working days and of bank holidays as data.
#include "office/working_days.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::office;

namespace {
Date day(std::string_view iso) { return *parse_iso_date(iso); }
} // namespace

TEST_CASE("the bank holidays of a year have their names and what they rest on") {
    std::vector<std::string> lines;
    for (const auto& holiday : standing_bank_holidays(2024)) lines.push_back(iso(holiday.day) + " " + holiday.name);
    CHECK(lines
          == std::vector<std::string>{"2024-01-01 New Year's Day", "2024-03-29 Good Friday", "2024-04-01 Easter Monday",
                                      "2024-05-06 Early May bank holiday", "2024-05-27 Spring bank holiday",
                                      "2024-08-26 Summer bank holiday", "2024-12-25 Christmas Day",
                                      "2024-12-26 Boxing Day"});
    auto of_2022 = standing_bank_holidays(2022);
    CHECK(of_2022.front().name == "New Year's Day (substitute day)");
    CHECK(of_2022.back().name == "Christmas Day (substitute day)");
    for (const auto& holiday : of_2022) CHECK_FALSE(holiday.source.empty());
}

TEST_CASE("clear working days lie between the day and the event") {
    struct Case {
        const char* event;
        int days;
        const char* last;
    };
    const WorkingDays working;
    for (const auto& [event, days, last] :
         {Case{"2024-09-23", 5, "2024-09-13"}, Case{"2024-09-27", 5, "2024-09-19"}, Case{"2024-05-29", 5, "2024-05-20"},
          Case{"2025-01-06", 5, "2024-12-24"}, Case{"2024-09-23", 1, "2024-09-19"}}) {
        CAPTURE(event);
        CHECK(iso(working.last_before_clear(day(event), days)) == last);
    }
}

TEST_CASE("working days between two days leave out the first and count the last") {
    const WorkingDays working;
    CHECK(working.between(day("2024-09-06"), day("2024-09-09")) == 1);
    CHECK(working.between(day("2024-09-06"), day("2024-09-08")) == 0);
    CHECK(working.between(day("2024-09-09"), day("2024-09-06")) == 0);
    CHECK(working.between(day("2024-12-24"), day("2025-01-02")) == 4);
    CHECK(iso(working.next_from(day("2024-12-25"))) == "2024-12-27");
}

TEST_CASE("a bank holiday is recorded once, and lifted only where there is one") {
    BankHoliday holiday{{}, 1, day("2026-06-15"), HolidayChange::added, "A day of thanks", "The Gazette"};
    CHECK(check(holiday).empty());
    holiday.change = HolidayChange::lifted;
    CHECK(check(holiday).has("day"));
    holiday.day = day("2026-05-25");
    CHECK(check(holiday).empty());
    holiday.change = HolidayChange::added;
    CHECK(check(holiday).has("day"));
}
