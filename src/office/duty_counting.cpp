// Counting days as the law words it.
#include "office/duty_counting.h"
#include <algorithm>

namespace reeve::office {
namespace {

Date first_monday(int year, int month) {
    auto day = date_of(year, month, 1);
    while (weekday_of(day) != Weekday::monday) day = day + 1;
    return day;
}

Date last_monday(int year, int month) {
    auto day = date_of(year, month, days_in_month(year, month));
    while (weekday_of(day) != Weekday::monday) day = day - 1;
    return day;
}

bool is_weekend(Date day) { return weekday_of(day) >= Weekday::saturday; }

// Days made or moved by royal proclamation; where one was moved, its usual Monday was a working day.
struct Proclaimed {
    int year, month, day;
};
constexpr Proclaimed added[] = {{2011, 4, 29}, {2012, 6, 4}, {2012, 6, 5},  {2020, 5, 8},
                                {2022, 6, 2},  {2022, 6, 3}, {2022, 9, 19}, {2023, 5, 8}};
constexpr Proclaimed moved_away[] = {{2012, 5, 28}, {2020, 5, 4}, {2022, 5, 30}};

template <std::size_t Count> bool is_among(const Proclaimed (&list)[Count], Date day) {
    return std::any_of(std::begin(list), std::end(list),
                       [&](const auto& one) { return day == date_of(one.year, one.month, one.day); });
}

// 25 and 26 December; each that falls on a weekend is made up for on the next free weekday.
bool is_christmas_holiday(Date day) {
    int year = year_of(day);
    auto christmas = date_of(year, 12, 25);
    if (day == christmas || day == christmas + 1) return true;
    switch (weekday_of(christmas)) {
    case Weekday::friday: return day == christmas + 3;
    case Weekday::saturday: return day == christmas + 2 || day == christmas + 3;
    case Weekday::sunday: return day == christmas + 2;
    default: return false;
    }
}

bool is_new_year_holiday(Date day) {
    auto first = date_of(year_of(day), 1, 1);
    while (is_weekend(first)) first = first + 1;
    return day == first;
}

} // namespace

Date end_of_days_after(Date event, int days) { return event + days; }

Date end_of_days_beginning_with(Date first, int days) { return first + (days - 1); }

Date end_of_months_after(Date event, int months) { return months_later(event, months); }

Date end_of_months_beginning_with(Date first, int months) {
    if (day_of(first) == 1) return last_of_month(months_later(first, months - 1));
    auto month = months_later(first_of_month(first), months);
    return std::min(month + (day_of(first) - 2), last_of_month(month));
}

// The Gregorian reckoning by golden number, century corrections and the Sunday after the full moon.
Date easter_sunday(int year) {
    int golden = year % 19, century = year / 100, rest = year % 100;
    int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    int late = (golden + 11 * moon + 22 * weekday) / 451;
    int count = moon + weekday - 7 * late + 114;
    return date_of(year, count / 31, count % 31 + 1);
}

bool is_bank_holiday(Date day) {
    if (is_among(added, day)) return true;
    if (is_among(moved_away, day)) return false;
    int year = year_of(day);
    auto easter = easter_sunday(year);
    if (day == easter - 2 || day == easter + 1) return true;
    if (day == first_monday(year, 5) || day == last_monday(year, 5) || day == last_monday(year, 8)) return true;
    return is_new_year_holiday(day) || is_christmas_holiday(day);
}

bool is_working_day(Date day) { return !is_weekend(day) && !is_bank_holiday(day); }

Date end_of_working_days_after(Date event, int days) {
    auto day = event;
    for (int counted = 0; counted < days;) {
        day = day + 1;
        if (is_working_day(day)) ++counted;
    }
    return day;
}

Date last_day_before_clear_working_days(Date event, int days) {
    auto day = event;
    for (int counted = 0; counted < days;) {
        day = day - 1;
        if (is_working_day(day)) ++counted;
    }
    // The day itself is not clear; what is done on a day without work is done on the working day before.
    do day = day - 1;
    while (!is_working_day(day));
    return day;
}

} // namespace reeve::office
