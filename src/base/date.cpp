// The calendar: turning days into years, months and days and back, and the words of a date.
#include "base/date.h"
#include "base/text.h"
#include <array>
#include <chrono>

namespace reeve {

static std::chrono::year_month_day civil(Date date) { return std::chrono::sys_days{std::chrono::days{date.days}}; }

static const std::array<const char*, 12> month_names = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
static const std::array<const char*, 12> short_names = {"Jan",  "Feb", "Mar",  "Apr", "May", "June",
                                                        "July", "Aug", "Sept", "Oct", "Nov", "Dec"};
static const std::array<const char*, 7> weekday_names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                         "Friday", "Saturday", "Sunday"};

Date date_of(int year, int month, int day) {
    using namespace std::chrono;
    const auto civil_date = std::chrono::year{year} / month / day;
    return {static_cast<std::int32_t>(sys_days{civil_date}.time_since_epoch().count())};
}

bool is_date(int year, int month, int day) {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

int year_of(Date date) { return static_cast<int>(civil(date).year()); }
int month_of(Date date) { return static_cast<int>(static_cast<unsigned>(civil(date).month())); }
int day_of(Date date) { return static_cast<int>(static_cast<unsigned>(civil(date).day())); }

Weekday weekday_of(Date date) {
    const int since_thursday = ((date.days % 7) + 7) % 7; // 1 January 1970 was a Thursday
    return static_cast<Weekday>((since_thursday + 3) % 7);
}

int days_in_month(int year, int month) {
    using namespace std::chrono;
    const year_month_day_last last =
        std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

Date months_later(Date date, int months) {
    const int total = year_of(date) * 12 + month_of(date) - 1 + months;
    const int year = total >= 0 ? total / 12 : (total - 11) / 12;
    const int month = total - year * 12 + 1;
    return date_of(year, month, std::min(day_of(date), days_in_month(year, month)));
}

Date first_of_month(Date date) { return date - (day_of(date) - 1); }
Date last_of_month(Date date) { return first_of_month(date) + (days_in_month(year_of(date), month_of(date)) - 1); }

static int digits_at(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

Result<Date> parse_iso_date(std::string_view text) {
    const auto refuse = [&] { return one_problem(shortened(text, 40) + " is not a date like 2026-09-05"); };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return refuse();
    const int year = digits_at(text, 0, 4);
    const int month = digits_at(text, 5, 2);
    const int day = digits_at(text, 8, 2);
    if (!is_date(year, month, day)) return refuse();
    return date_of(year, month, day);
}

static std::string padded(int value, std::size_t width) {
    auto digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string iso(Date date) {
    return padded(year_of(date), 4) + "-" + padded(month_of(date), 2) + "-" + padded(day_of(date), 2);
}

std::string in_words(Date date) {
    return std::to_string(day_of(date)) + " " + month_name(month_of(date)) + " " + std::to_string(year_of(date));
}

std::string in_full(Date date) { return weekday_name(weekday_of(date)) + " " + in_words(date); }

std::string in_short(Date date) {
    return std::to_string(day_of(date)) + " " + short_month_name(month_of(date)) + " " + std::to_string(year_of(date));
}

std::string month_name(int month) { return month_names.at(month - 1); }
std::string short_month_name(int month) { return short_names.at(month - 1); }
std::string weekday_name(Weekday weekday) { return weekday_names.at(static_cast<int>(weekday)); }

} // namespace reeve
