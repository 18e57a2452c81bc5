// Tests of the calendar, of dates as people type them and of the words of a date.
#include "base/date.h"
#include <doctest/doctest.h>

namespace reeve {

static const Date today = date_of(2026, 8, 4); // a Tuesday

static std::string read(const char* typed) {
    const auto date = parse_date(typed, today);
    return date ? iso(*date) : date.problems().list.front().message;
}

TEST_CASE("every day from 1890 to 2210 follows the one before and comes back the same") {
    Date day = date_of(1890, 1, 1);
    auto weekday = static_cast<int>(weekday_of(day));
    CHECK(weekday_of(day) == Weekday::wednesday);
    for (; year_of(day) < 2210; day = day + 1, weekday = (weekday + 1) % 7) {
        if (date_of(year_of(day), month_of(day), day_of(day)) != day || static_cast<int>(weekday_of(day)) != weekday)
            FAIL(iso(day));
    }
    CHECK(date_of(1970, 1, 1).days == 0);
    CHECK(date_of(2024, 9, 23).days == 19989);
}

TEST_CASE("dates are accepted as people type them") {
    const std::pair<const char*, const char*> cases[] = {{"5/9/26", "2026-09-05"},
                                                         {"05-09-2026", "2026-09-05"},
                                                         {"5 Sept 2026", "2026-09-05"},
                                                         {"5 September", "2026-09-05"},
                                                         {"2026-09-05", "2026-09-05"},
                                                         {"2026/9/5", "2026-09-05"},
                                                         {"5.9.2026", "2026-09-05"},
                                                         {"5 9 2026", "2026-09-05"},
                                                         {"  5 SEP 2026 ", "2026-09-05"},
                                                         {"5th of September 2026", "2026-09-05"},
                                                         {"Saturday 5 September 2026", "2026-09-05"},
                                                         {"Sat 5 Sept", "2026-09-05"},
                                                         {"1st Aug", "2027-08-01"},
                                                         {"4 August", "2026-08-04"},
                                                         {"3/8", "2027-08-03"},
                                                         {"29 Feb", "2028-02-29"},
                                                         {"29/2/2024", "2024-02-29"},
                                                         {"23 September 2024", "2024-09-23"},
                                                         {"today", "2026-08-04"},
                                                         {"Tomorrow", "2026-08-05"},
                                                         {"yesterday", "2026-08-03"},
                                                         {"next Thursday", "2026-08-06"},
                                                         {"Thursday", "2026-08-06"},
                                                         {"next Tuesday", "2026-08-11"},
                                                         {"next mon", "2026-08-10"},
                                                         {"31/12/99", "2099-12-31"},
                                                         {"5\u00A0September\u00A02026", "2026-09-05"}};
    for (const auto& [typed, expected] : cases) CHECK_MESSAGE(read(typed) == expected, typed);
}

TEST_CASE("a date that cannot be says why") {
    const std::pair<const char*, const char*> cases[] = {
        {"31/09/2026", "31/09/2026 is not a real date. September has 30 days"},
        {"29/2/2025", "29/2/2025 is not a real date. February 2025 has 28 days"},
        {"30 Feb", "30 Feb is not a real date. February has at most 29 days"},
        {"32 January 2026", "32 January 2026 is not a real date. January has 31 days"},
        {"9/23/2026", "9/23/2026 is not a real date. The day comes before the month, like 5 September 2026"},
        {"13/32/2026", "13/32/2026 is not a real date. Months go from 1 to 12"},
        {"0/9/2026", "0/9/2026 is not a real date. Days begin at 1"},
        {"5/0/2026", "5/0/2026 is not a real date. Months go from 1 to 12"},
        {"Monday 5 September 2026", "5 September 2026 is a Saturday, not a Monday"},
        {"5/9/202", "Enter the year with four numbers, like 2026"},
        {"5/9/0026", "The year must be from 1900 to 2199"},
        {"September 2026", "Enter the day too, like 5 September 2026"},
        {"September 5 2026", "The day comes before the month, like 5 September 2026"},
        {"", "Enter a date like 5 September 2026"},
        {"soon", "soon is not a date. Enter a date like 5 September 2026"},
        {"5/9/20261", "5/9/20261 is not a date. Enter a date like 5 September 2026"},
        {"5 Se 2026", "5 Se 2026 is not a date. Enter a date like 5 September 2026"},
        {"5", "5 is not a date. Enter a date like 5 September 2026"},
        {"/", "/ is not a date. Enter a date like 5 September 2026"},
        {"th", "th is not a date. Enter a date like 5 September 2026"},
        {"Monday th", "Monday th is not a date. Enter a date like 5 September 2026"}};
    for (const auto& [typed, expected] : cases) CHECK_MESSAGE(read(typed) == expected, typed);
}

TEST_CASE("a very long text is no date and is not repeated in full") {
    const auto message = read(std::string(5000, '5').c_str());
    CHECK(message.size() < 120);
}

TEST_CASE("every way a date is written can be typed back") {
    for (Date day = date_of(2024, 1, 1); day < date_of(2028, 3, 2); day = day + 1) {
        CHECK(read(iso(day).c_str()) == iso(day));
        CHECK(read(in_words(day).c_str()) == iso(day));
        CHECK(read(in_full(day).c_str()) == iso(day));
        CHECK(read(in_short(day).c_str()) == iso(day));
    }
}

TEST_CASE("only the exact form of programs is an ISO date") {
    CHECK(*parse_iso_date("2024-02-29") == date_of(2024, 2, 29));
    for (const char* text : {"2023-02-29", "2024-2-29", "2024-02-29 ", "24-02-29", "2024/02/29", "+024-02-29", "",
                             "2024-02-2x", "0000-01-01", "2024-13-01", "2024-00-10"})
        CHECK_FALSE(parse_iso_date(text).ok());
}

TEST_CASE("months later clips to the end of the month") {
    CHECK(iso(months_later(date_of(2024, 1, 31), 1)) == "2024-02-29");
    CHECK(iso(months_later(date_of(2025, 1, 31), 1)) == "2025-02-28");
    CHECK(iso(months_later(date_of(2024, 11, 15), 3)) == "2025-02-15");
    CHECK(iso(months_later(date_of(2024, 1, 31), -2)) == "2023-11-30");
    CHECK(iso(months_later(date_of(2024, 2, 29), -12)) == "2023-02-28");
}

TEST_CASE("a month begins and ends where it should") {
    CHECK(iso(first_of_month(date_of(2024, 2, 29))) == "2024-02-01");
    CHECK(iso(last_of_month(date_of(2024, 2, 1))) == "2024-02-29");
    CHECK(days_in_month(1900, 2) == 28);
    CHECK(days_in_month(2000, 2) == 29);
}

TEST_CASE("a date has its words") {
    const Date day = date_of(2024, 9, 23);
    CHECK(iso(day) == "2024-09-23");
    CHECK(in_words(day) == "23 September 2024");
    CHECK(in_full(day) == "Monday 23 September 2024");
    CHECK(in_short(day) == "23 Sept 2024");
    CHECK(iso(date_of(987, 6, 5)) == "0987-06-05");
}

} // namespace reeve
