// Instants and London clocks: the system's time zone table decides when the clocks change.
#include "base/moment.h"
#include <chrono>
#include <date/tz.h>

namespace reeve {
namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

std::int64_t days_down(std::int64_t milliseconds) {
    return milliseconds >= 0 ? milliseconds / day : -((-milliseconds + day - 1) / day);
}

Date date_in(std::int64_t milliseconds) { return {static_cast<std::int32_t>(days_down(milliseconds))}; }

TimeOfDay time_in(std::int64_t milliseconds) {
    const auto rest = static_cast<int>(milliseconds - days_down(milliseconds) * day);
    return {rest / static_cast<int>(hour), rest / static_cast<int>(minute) % 60, rest / static_cast<int>(second) % 60};
}

std::int64_t milliseconds_of(Date date, TimeOfDay time) {
    return date.days * day + time.hour * hour + time.minute * minute + time.second * second;
}

const date::time_zone& london() {
    static const date::time_zone* zone = [] {
        try {
            return date::locate_zone("Europe/London");
        } catch (const std::exception& error) {
            throw Fault(std::string("the system has no time zone Europe/London (package tzdata): ") + error.what());
        }
    }();
    return *zone;
}

Date last_sunday(int year, int month) {
    const Date last = date_of(year, month, days_in_month(year, month));
    return last - (static_cast<int>(weekday_of(last)) + 1) % 7;
}

// The table of the library ends with 2037. Summer Time Act 1972 s.1: from 1am GMT on the last Sunday of March to 1am
// GMT on the last Sunday of October.
bool is_summer_after_the_table(std::int64_t at) {
    const int year = year_of(date_in(at));
    return at >= milliseconds_of(last_sunday(year, 3), {1}) && at < milliseconds_of(last_sunday(year, 10), {1});
}

// How far the London clock is ahead of UTC at this instant.
std::int64_t ahead_at(std::int64_t at) {
    static const std::int64_t end_of_table = milliseconds_of(date_of(2037, 12, 1), {});
    if (at >= end_of_table) return is_summer_after_the_table(at) ? hour : 0;
    const auto instant = date::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(at));
    return std::chrono::milliseconds(london().get_info(instant).offset).count();
}

// The two instants a local time may be: by the offset of the day before and by that of the day after.
struct Readings {
    std::int64_t before = 0;
    std::int64_t after = 0;
    bool before_holds = false;
    bool after_holds = false;
};

Readings readings_of(std::int64_t local) {
    const auto ahead_before = ahead_at(local - day);
    const auto ahead_after = ahead_at(local + day);
    Readings readings{local - ahead_before, local - ahead_after};
    readings.before_holds = ahead_at(readings.before) == ahead_before;
    readings.after_holds = ahead_at(readings.after) == ahead_after;
    return readings;
}

// The instant the clocks change between these two.
std::int64_t change_between(std::int64_t early, std::int64_t late) {
    const auto old = ahead_at(early);
    while (late - early > 1) {
        const auto middle = early + (late - early) / 2;
        (ahead_at(middle) == old ? early : late) = middle;
    }
    return late;
}

bool is_repeated(std::int64_t local) {
    const auto readings = readings_of(local);
    return readings.before_holds && readings.after_holds && readings.before != readings.after;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

} // namespace

Date london_date(Moment moment) { return date_in(moment.milliseconds + ahead_at(moment.milliseconds)); }
TimeOfDay london_time(Moment moment) { return time_in(moment.milliseconds + ahead_at(moment.milliseconds)); }
bool is_summer_time(Moment moment) { return ahead_at(moment.milliseconds) != 0; }

Moment from_london(Date date, TimeOfDay time) {
    const auto local = milliseconds_of(date, time);
    const auto readings = readings_of(local);
    if (readings.before_holds) return {readings.before};
    if (readings.after_holds) return {readings.after};
    return {change_between(local - day, local + day)};
}

Moment start_of_day(Date date) { return from_london(date, {}); }

std::string iso(Moment moment) {
    const auto time = time_in(moment.milliseconds);
    const auto fraction =
        std::to_string(1000 + moment.milliseconds - days_down(moment.milliseconds) * day - milliseconds_of({}, time));
    return iso(date_in(moment.milliseconds)) + "T" + two_digits(time.hour) + ":" + two_digits(time.minute) + ":"
           + two_digits(time.second) + "." + fraction.substr(1) + "Z";
}

std::string clock_words(TimeOfDay time) {
    if (time.minute == 0 && time.hour == 0) return "midnight";
    if (time.minute == 0 && time.hour == 12) return "midday";
    const int shown = time.hour % 12 == 0 ? 12 : time.hour % 12;
    const auto minutes = time.minute == 0 ? "" : ":" + two_digits(time.minute);
    return std::to_string(shown) + minutes + (time.hour < 12 ? "am" : "pm");
}

std::string in_words(Moment moment) {
    const auto local = moment.milliseconds + ahead_at(moment.milliseconds);
    auto words = in_words(date_in(local)) + " at " + clock_words(time_in(local));
    if (is_repeated(local)) words += is_summer_time(moment) ? " BST" : " GMT";
    return words;
}

Moment WallClock::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

} // namespace reeve
