// A calendar date without a time: read as people type it, shown as the office writes it, counted without surprises.
#pragma once
#include "base/result.h"
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace reeve {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

// Days since 1 January 1970, so that a date is one word, orders and subtracts.
struct Date {
    std::int32_t days = 0;
    auto operator<=>(const Date&) const = default;
    Date operator+(int count) const { return {days + count}; }
    Date operator-(int count) const { return {days - count}; }
    int operator-(Date earlier) const { return days - earlier.days; }
};

// The civil date; the caller must give one that exists (see is_date: years 1 to 9999).
Date date_of(int year, int month, int day);
bool is_date(int year, int month, int day);
int year_of(Date);
int month_of(Date);
int day_of(Date);
Weekday weekday_of(Date);
int days_in_month(int year, int month);
// The same day of the month so many months later, clipped to the month's end (31 January + 1 month is 28 or 29
// February).
Date months_later(Date, int months);
Date first_of_month(Date);
Date last_of_month(Date);

// Accepts 5/9/26, 05-09-2026, 5 Sept 2026, Saturday 5th September, 2026-09-05, today, tomorrow, yesterday, Thursday and
// next Thursday (both the first one after today); years of two digits are this century, others lie in 1900 to 2199; a
// day and month without a year is the nearest not before `today`. Day comes before month; a weekday that is typed must
// be right. "31/09/2026 is not a real date. September has 30 days" and the like (Problem without a member).
Result<Date> parse_date(std::string_view typed, Date today);
// Exactly YYYY-MM-DD, as programs write it; no value when it is not one.
Result<Date> parse_iso_date(std::string_view);

std::string iso(Date);             // 2024-09-23
std::string in_words(Date);        // 23 September 2024
std::string in_full(Date);         // Monday 23 September 2024
std::string in_short(Date);        // 23 Sept 2024 (tables only)
std::string weekday_name(Weekday); // Monday
std::string month_name(int month); // September, for 9
// "Sept", "Jan": the short form of tables and chart axes.
std::string short_month_name(int month);

} // namespace reeve
