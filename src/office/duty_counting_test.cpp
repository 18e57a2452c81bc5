// Tests of how the law counts days.
#include "office/duty_counting.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::office;

namespace {
Date day(const char* iso) { return *parse_iso_date(iso); }
} // namespace

TEST_CASE("days starting the day after an event do not count the day itself") {
    struct Case {
        const char* event;
        int days;
        const char* last;
    };
    for (const auto& [event, days, last] : {Case{"2024-09-02", 28, "2024-09-30"}, Case{"2024-02-01", 28, "2024-02-29"},
                                            Case{"2023-02-01", 28, "2023-03-01"}, Case{"2024-12-20", 28, "2025-01-17"},
                                            Case{"2024-09-02", 1, "2024-09-03"}}) {
        CAPTURE(event);
        CHECK(iso(end_of_days_after(day(event), days)) == last);
    }
}

TEST_CASE("days beginning with a day count that day as the first") {
    struct Case {
        const char* first;
        int days;
        const char* last;
    };
    for (const auto& [first, days, last] :
         {Case{"2024-08-08", 56, "2024-10-02"}, Case{"2024-01-05", 56, "2024-02-29"},
          Case{"2023-01-05", 56, "2023-03-01"}, Case{"2024-09-02", 1, "2024-09-02"}}) {
        CAPTURE(first);
        CHECK(iso(end_of_days_beginning_with(day(first), days)) == last);
    }
}

TEST_CASE("a month beginning with a day ends the day before that number, or with the month that has none") {
    struct Case {
        const char* first;
        int months;
        const char* last;
    };
    for (const auto& [first, months, last] : {
             Case{"2024-09-10", 1, "2024-10-09"},
             Case{"2024-03-01", 1, "2024-03-31"},
             Case{"2024-02-01", 1, "2024-02-29"},
             Case{"2024-01-29", 1, "2024-02-28"},
             Case{"2024-01-30", 1, "2024-02-29"},
             Case{"2024-01-31", 1, "2024-02-29"},
             Case{"2023-01-30", 1, "2023-02-28"},
             Case{"2023-01-31", 1, "2023-02-28"},
             Case{"2024-12-15", 1, "2025-01-14"},
             Case{"2024-11-30", 3, "2025-02-28"},
             Case{"2024-10-31", 1, "2024-11-30"},
             Case{"2024-01-01", 12, "2024-12-31"},
         }) {
        CAPTURE(first);
        CHECK(iso(end_of_months_beginning_with(day(first), months)) == last);
    }
}

TEST_CASE("a month after a day ends on the same number, or with the month that has none") {
    struct Case {
        const char* event;
        int months;
        const char* last;
    };
    for (const auto& [event, months, last] :
         {Case{"2024-09-03", 1, "2024-10-03"}, Case{"2024-01-31", 1, "2024-02-29"}, Case{"2023-01-31", 1, "2023-02-28"},
          Case{"2024-02-29", 12, "2025-02-28"}}) {
        CAPTURE(event);
        CHECK(iso(end_of_months_after(day(event), months)) == last);
    }
}

TEST_CASE("bank holidays stand where England and Wales had them") {
    for (const char* holiday : {"2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26",
                                "2024-12-25", "2024-12-26", "2022-01-03", "2021-12-27", "2021-12-28", "2022-12-27",
                                "2022-12-26", "2020-12-28", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08",
                                "2020-05-08", "2019-04-19", "2025-04-21", "2026-04-03", "2027-12-27", "2027-12-28"}) {
        CAPTURE(holiday);
        CHECK(is_bank_holiday(day(holiday)));
        CHECK_FALSE(is_working_day(day(holiday)));
    }
    for (const char* usual : {"2024-01-02", "2024-03-28", "2022-05-30", "2020-05-04", "2023-12-27", "2024-12-27",
                              "2024-10-07", "2023-01-03"}) {
        CAPTURE(usual);
        CHECK_FALSE(is_bank_holiday(day(usual)));
        CHECK(is_working_day(day(usual)));
    }
}

TEST_CASE("Easter falls on its Sunday") {
    for (const char* easter :
         {"2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"}) {
        CAPTURE(easter);
        CHECK(iso(easter_sunday(year_of(day(easter)))) == easter);
        CHECK(weekday_of(day(easter)) == Weekday::sunday);
    }
}

TEST_CASE("working days after an event pass over weekends and bank holidays") {
    struct Case {
        const char* event;
        int days;
        const char* last;
    };
    for (const auto& [event, days, last] : {
             Case{"2024-10-07", 20, "2024-11-04"}, // a plain month
             Case{"2024-10-04", 1, "2024-10-07"},  // Friday to Monday
             Case{"2024-12-20", 5, "2024-12-31"},  // Christmas and Boxing Day are not counted
             Case{"2024-03-28", 1, "2024-04-02"},  // Good Friday and Easter Monday
             Case{"2024-10-05", 1, "2024-10-07"},  // it happened on a Saturday
         }) {
        CAPTURE(event);
        CHECK(iso(end_of_working_days_after(day(event), days)) == last);
    }
}

TEST_CASE("clear working days count neither the day something is done nor the day of the meeting") {
    struct Case {
        const char* meeting;
        int days;
        const char* last;
    };
    for (const auto& [meeting, days, last] : {
             Case{"2024-09-23", 5, "2024-09-13"}, // a Monday: the five days before it lie whole in between
             Case{"2024-12-02", 5, "2024-11-22"}, //
             Case{"2024-09-02", 5, "2024-08-22"}, // over the bank holiday of August
             Case{"2024-10-09", 1, "2024-10-07"},
             Case{"2024-10-08", 1, "2024-10-04"},
         }) {
        CAPTURE(meeting);
        CHECK(iso(last_day_before_clear_working_days(day(meeting), days)) == last);
    }
}
