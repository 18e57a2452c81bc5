// Tests of instants and London clocks, with the hours that come twice or not at all.
#include "base/moment.h"
#include <doctest/doctest.h>

namespace reeve {

static std::string london(int year, int month, int day, TimeOfDay time) {
    return iso(from_london(date_of(year, month, day), time));
}
static Moment at(const char* text) { return parse_iso_moment(text).value(); }

TEST_CASE("a London clock is an hour ahead in summer") {
    CHECK(london(2024, 9, 23, {14, 30}) == "2024-09-23T13:30:00.000Z");
    CHECK(london(2024, 12, 23, {14, 30}) == "2024-12-23T14:30:00.000Z");
    CHECK(is_summer_time(at("2024-09-23T13:30:00Z")));
    CHECK_FALSE(is_summer_time(at("2024-12-23T13:30:00Z")));
    CHECK(iso(start_of_day(date_of(2024, 7, 1))) == "2024-06-30T23:00:00.000Z");
    CHECK(london_date(at("2024-06-30T23:00:00Z")) == date_of(2024, 7, 1));
    CHECK(london_time(at("2024-06-30T23:59:58.999Z")) == TimeOfDay{0, 59, 58});
}

TEST_CASE("the missing hour of spring is the instant the clock jumps") {
    CHECK(london(2024, 3, 31, {0, 59, 59}) == "2024-03-31T00:59:59.000Z");
    CHECK(london(2024, 3, 31, {1, 0}) == "2024-03-31T01:00:00.000Z");
    CHECK(london(2024, 3, 31, {1, 30}) == "2024-03-31T01:00:00.000Z");
    CHECK(london(2024, 3, 31, {2, 0}) == "2024-03-31T01:00:00.000Z");
    CHECK(london(2024, 3, 31, {2, 30}) == "2024-03-31T01:30:00.000Z");
    CHECK(in_words(from_london(date_of(2024, 3, 31), {1, 30})) == "31 March 2024 at 2am");
}

TEST_CASE("the repeated hour of autumn means its first pass and says which pass an instant is") {
    CHECK(london(2024, 10, 27, {1, 30}) == "2024-10-27T00:30:00.000Z");
    CHECK(london(2024, 10, 27, {2, 0}) == "2024-10-27T02:00:00.000Z");
    CHECK(in_words(at("2024-10-27T00:30:00Z")) == "27 October 2024 at 1:30am BST");
    CHECK(in_words(at("2024-10-27T01:30:00Z")) == "27 October 2024 at 1:30am GMT");
    CHECK(in_words(at("2024-10-27T02:00:00Z")) == "27 October 2024 at 2am");
    CHECK(in_words(at("2024-10-26T23:59:00Z")) == "27 October 2024 at 12:59am");
}

TEST_CASE("summer time goes on after the table of the library ends") {
    for (const int year : {2037, 2038, 2040, 2061, 2099}) {
        CHECK(is_summer_time(from_london(date_of(year, 7, 1), {12})));
        CHECK_FALSE(is_summer_time(from_london(date_of(year, 1, 1), {12})));
    }
    CHECK(london(2038, 3, 28, {1, 30}) == "2038-03-28T01:00:00.000Z");
    CHECK(london(2038, 10, 31, {1, 30}) == "2038-10-31T00:30:00.000Z");
}

TEST_CASE("every hour of forty years comes back as the clock showed it, but for the jump") {
    int jumps = 0;
    for (Date day = date_of(2005, 1, 1); day < date_of(2045, 1, 1); day = day + 1)
        for (int hour = 0; hour < 24; hour += month_of(day) == 3 || month_of(day) == 10 ? 1 : 12) {
            const auto moment = from_london(day, {hour});
            if (london_date(moment) != day) FAIL(iso(day));
            if (london_time(moment).hour != hour) ++jumps;
        }
    CHECK(jumps == 40);
}

TEST_CASE("instants before 1970 keep their parts") {
    CHECK(iso(Moment{-1}) == "1969-12-31T23:59:59.999Z");
    CHECK(at("1969-12-31T23:59:59.999Z").milliseconds == -1);
    CHECK(london_date(at("1955-01-15T08:00:00Z")) == date_of(1955, 1, 15));
}

TEST_CASE("an instant of a program is read with its offset and fraction") {
    CHECK(iso(at("2024-09-23T14:30:00.000+01:00")) == "2024-09-23T13:30:00.000Z");
    CHECK(iso(at("2024-09-23T14:30:00Z")) == "2024-09-23T14:30:00.000Z");
    CHECK(iso(at("2024-09-23T14:30:00.5Z")) == "2024-09-23T14:30:00.500Z");
    CHECK(iso(at("2024-09-23T14:30:00.123999Z")) == "2024-09-23T14:30:00.123Z");
    CHECK(iso(at("2024-01-01T00:15:00-00:30")) == "2024-01-01T00:45:00.000Z");
}

TEST_CASE("what is no instant is refused") {
    for (const char* text :
         {"", "2024-09-23", "2024-09-23T14:30Z", "2024-09-23T14:30:00", "2024-09-23 14:30:00Z", "2024-09-31T14:30:00Z",
          "2024-09-23T24:00:00Z", "2024-09-23T14:60:00Z", "2024-09-23T14:30:60Z", "2024-09-23T14:30:00.Z",
          "2024-09-23T14:30:00+0100", "2024-09-23T14:30:00+15:00", "2024-09-23T14:30:00Zx",
          "2024-09-23T14:30:00.1234567890Z", "2024-09-23T4:30:00Z"})
        CHECK_FALSE_MESSAGE(parse_iso_moment(text).ok(), text);
}

TEST_CASE("clock times have their words") {
    const std::pair<TimeOfDay, const char*> cases[] = {
        {{14, 30}, "2:30pm"}, {{17, 0}, "5pm"},      {{12, 0}, "midday"}, {{0, 0}, "midnight"},
        {{0, 5}, "12:05am"},  {{12, 30}, "12:30pm"}, {{9, 0}, "9am"},     {{23, 59}, "11:59pm"}};
    for (const auto& [time, words] : cases) CHECK(clock_words(time) == words);
    CHECK(in_words(at("2024-09-23T13:30:00Z")) == "23 September 2024 at 2:30pm");
    CHECK(in_words(at("2024-12-23T00:00:00Z")) == "23 December 2024 at midnight");
}

static std::string read(const char* typed) {
    const auto time = parse_time(typed);
    if (!time) return time.problems().list.front().message;
    return std::to_string(time->hour) + ":" + std::to_string(time->minute) + ":" + std::to_string(time->second);
}

TEST_CASE("times are accepted as people type them") {
    const std::pair<const char*, const char*> cases[] = {
        {"17:00", "17:0:0"},     {"5pm", "17:0:0"},        {"5.30pm", "17:30:0"}, {"5:30 PM", "17:30:0"},
        {"noon", "12:0:0"},      {"Midday", "12:0:0"},     {"midnight", "0:0:0"}, {"12am", "0:0:0"},
        {"12pm", "12:0:0"},      {"12.15 a.m.", "0:15:0"}, {"09:05", "9:5:0"},    {"0:00", "0:0:0"},
        {"17:00:30", "17:0:30"}, {" 9am ", "9:0:0"}};
    for (const auto& [typed, expected] : cases) CHECK_MESSAGE(read(typed) == expected, typed);
}

TEST_CASE("a time that cannot be says why") {
    const std::pair<const char*, const char*> cases[] = {
        {"", "Enter a time like 2:30pm"},
        {"soon", "soon is not a time. Enter a time like 2:30pm"},
        {"5", "Say whether 5 is 5am or 5pm"},
        {"25:00", "25:00 is not a real time. Hours go up to 23"},
        {"24:00", "24:00 is not a real time. Enter midnight as 00:00"},
        {"17:60", "17:60 is not a real time. Minutes go up to 59"},
        {"17pm", "17pm is not a real time. Hours with am or pm go from 1 to 12"},
        {"0am", "0am is not a real time. Hours with am or pm go from 1 to 12"},
        {"17:5", "17:5 is not a time. Enter a time like 2:30pm"},
        {"17:00x", "17:00x is not a time. Enter a time like 2:30pm"},
        {"pm", "pm is not a time. Enter a time like 2:30pm"}};
    for (const auto& [typed, expected] : cases) CHECK_MESSAGE(read(typed) == expected, typed);
}

TEST_CASE("a fixed clock stands until it is set and the wall clock is past 2024") {
    FixedClock clock(Moment{5});
    CHECK(clock.now() == Moment{5});
    clock.set(Moment{7});
    CHECK(clock.now() == Moment{7});
    CHECK(WallClock().now() > at("2024-01-01T00:00:00Z"));
}

} // namespace reeve
