// Tests of clocks: a table of cases from the rules' own words, and how a last day is explained.
#include "base/moment.h"
#include "office/clock.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::office;

namespace {

Date day(std::string_view iso) { return *parse_iso_date(iso); }

constexpr ClockRule apply_for_review{"Apply for a review", "PCMR 2020 reg.29(2)", 28};
constexpr ClockRule force_reply{"Answer recommendations", "PCMR 2020 reg.30(4)", 28};
constexpr ClockRule inspection{"Answer an inspection", "Police Act 1996 s.55", 56, DayCount::calendar,
                               FirstDay::the_day_itself};
constexpr ClockRule acknowledge{"Acknowledge", "", 5, DayCount::working};
constexpr ClockRule complete{"Complete", "", 28, DayCount::working};
constexpr ClockRule twenty{"Answer a request", "FOIA 2000 s.10", 20, DayCount::working};

struct LastDay {
    const char* why;
    ClockRule rule;
    const char* event;
    const char* last;
};

} // namespace

TEST_CASE("the last day of a clock that nothing stopped") {
    const LastDay cases[] = {
        {"an ordinary month of 30 days", apply_for_review, "2024-09-02", "2024-09-30"},
        {"a month of 31 days", apply_for_review, "2024-07-01", "2024-07-29"},
        {"provided on the last day of a month", apply_for_review, "2024-08-31", "2024-09-28"},
        {"February of a leap year", apply_for_review, "2024-02-01", "2024-02-29"},
        {"across 29 February", apply_for_review, "2024-02-02", "2024-03-01"},
        {"February of another year", apply_for_review, "2023-02-01", "2023-03-01"},
        {"provided on 29 February", apply_for_review, "2024-02-29", "2024-03-28"},
        {"a century that is no leap year", apply_for_review, "2100-02-01", "2100-03-01"},
        {"across the end of a year", apply_for_review, "2024-12-20", "2025-01-17"},
        {"provided on New Year's Eve", apply_for_review, "2024-12-31", "2025-01-28"},
        {"provided on New Year's Day", apply_for_review, "2025-01-01", "2025-01-29"},
        {"the last day is Christmas Day, and it counts", apply_for_review, "2024-11-27", "2024-12-25"},
        {"the last day is a Sunday, and it counts", apply_for_review, "2024-09-01", "2024-09-29"},
        {"summer time begins within it", apply_for_review, "2024-03-15", "2024-04-12"},
        {"summer time begins on the day itself", apply_for_review, "2024-03-31", "2024-04-28"},
        {"summer time ends within it", apply_for_review, "2024-10-15", "2024-11-12"},
        {"summer time ends on the last day", apply_for_review, "2024-09-29", "2024-10-27"},
        {"the force's reply", force_reply, "2024-06-03", "2024-07-01"},
        {"56 days with the day itself as day 1", inspection, "2024-08-08", "2024-10-02"},
        {"56 days across 29 February", inspection, "2024-01-05", "2024-02-29"},
        {"56 days in another year", inspection, "2023-01-05", "2023-03-01"},
        {"five working days in a plain week", acknowledge, "2024-09-02", "2024-09-09"},
        {"from a Friday", acknowledge, "2024-09-06", "2024-09-13"},
        {"from a Saturday", acknowledge, "2024-09-07", "2024-09-13"},
        {"from a Sunday", acknowledge, "2024-09-08", "2024-09-13"},
        {"over Good Friday and Easter Monday", acknowledge, "2024-03-27", "2024-04-05"},
        {"on Good Friday", acknowledge, "2024-03-29", "2024-04-08"},
        {"over the early May holiday", acknowledge, "2024-05-03", "2024-05-13"},
        {"over the spring holiday", acknowledge, "2024-05-24", "2024-06-03"},
        {"over the summer holiday", acknowledge, "2024-08-23", "2024-09-02"},
        {"over Christmas and New Year", acknowledge, "2024-12-23", "2025-01-02"},
        {"on Christmas Eve", acknowledge, "2024-12-24", "2025-01-03"},
        {"Boxing Day on a Sunday is made up for", acknowledge, "2021-12-24", "2022-01-05"},
        {"Christmas on a Sunday is made up for", acknowledge, "2022-12-23", "2023-01-04"},
        {"New Year's Day on a Sunday is made up for", acknowledge, "2022-12-30", "2023-01-09"},
        {"the Jubilee's two days", acknowledge, "2022-06-01", "2022-06-10"},
        {"the holiday that the Jubilee moved is worked", acknowledge, "2022-05-27", "2022-06-07"},
        {"the day of the Queen's funeral", acknowledge, "2022-09-16", "2022-09-26"},
        {"the Coronation", acknowledge, "2023-05-05", "2023-05-15"},
        {"Victory in Europe Day instead of the Monday", acknowledge, "2020-05-01", "2020-05-11"},
        {"28 working days without a holiday", complete, "2024-06-03", "2024-07-11"},
        {"28 working days over Easter", complete, "2024-03-11", "2024-04-22"},
        {"28 working days over Christmas", complete, "2024-12-02", "2025-01-14"},
        {"20 working days over both May holidays", twenty, "2024-05-01", "2024-05-31"},
    };
    for (const auto& [why, rule, event, last] : cases) {
        CAPTURE(why);
        CHECK(iso(read_clock(rule, day(event), {}, {}, day(event)).plain_due) == last);
    }
}

TEST_CASE("a bank holiday that is proclaimed later moves the clocks that run over it") {
    const WorkingDays before;
    const WorkingDays after({{{}, 1, day("2026-06-15"), HolidayChange::added, "A day of thanks", "The Gazette"},
                             {{}, 1, day("2027-05-03"), HolidayChange::lifted, "Moved", "The Gazette"}});
    struct Case {
        const char* why;
        ClockRule rule;
        const char* event;
        const char* last_before;
        const char* last_after;
    };
    const Case cases[] = {
        {"it falls within", acknowledge, "2026-06-10", "2026-06-17", "2026-06-18"},
        {"it was the last day", acknowledge, "2026-06-08", "2026-06-15", "2026-06-16"},
        {"it lies before", acknowledge, "2026-06-15", "2026-06-22", "2026-06-22"},
        {"it lies after", acknowledge, "2026-06-05", "2026-06-12", "2026-06-12"},
        {"calendar days do not mind", apply_for_review, "2026-06-01", "2026-06-29", "2026-06-29"},
        {"one that was moved is worked", acknowledge, "2027-04-30", "2027-05-10", "2027-05-07"},
    };
    for (const auto& [why, rule, event, last_before, last_after] : cases) {
        CAPTURE(why);
        CHECK(iso(read_clock(rule, day(event), {}, before, day(event)).plain_due) == last_before);
        CHECK(iso(read_clock(rule, day(event), {}, after, day(event)).plain_due) == last_after);
    }
}

TEST_CASE("the day of a message is its day in London, whatever the time of year") {
    struct Case {
        const char* moment;
        const char* received;
    };
    for (const auto& [moment, received] :
         {Case{"2024-06-30T23:30:00Z", "2024-07-01"}, Case{"2024-12-31T23:30:00Z", "2024-12-31"},
          Case{"2024-03-31T00:30:00Z", "2024-03-31"}, Case{"2024-10-26T23:30:00Z", "2024-10-27"},
          Case{"2024-10-27T23:30:00Z", "2024-10-27"}}) {
        CAPTURE(moment);
        CHECK(iso(london_date(*parse_iso_moment(moment))) == received);
    }
}

TEST_CASE("a clock tells how its last day was worked out") {
    ClockEvent forwarded{ClockEventKind::paused, day("2024-09-20"), day("2024-09-30"), "Received by the other body"};
    ClockEvent extended{ClockEventKind::extended, day("2024-10-09"), day("2024-10-20"), "In hospital"};
    auto reading = read_clock(apply_for_review, day("2024-09-02"), {extended, forwarded}, {}, day("2024-10-01"));
    const std::vector<std::string> steps = {
        "It was set going on Monday 2 September 2024.",
        "Counting begins the day after, so day 1 is Tuesday 3 September 2024.",
        "Day 28 is Monday 30 September 2024.",
        "From 20 September 2024 to 30 September 2024 it stood still: Received by the other body.",
        "The 10 days between are left out of account, so the last day is Thursday 10 October 2024.",
        "On 9 October 2024 it was extended to Sunday 20 October 2024: In hospital."};
    CHECK(reading.steps == steps);
    CHECK(in_words(apply_for_review, reading) == "Day 19 of 28, due by 20 October 2024");
    auto christmas = read_clock(acknowledge, day("2024-12-23"), {}, {}, day("2024-12-23"));
    CHECK(christmas.steps[3] == "Not counted: Christmas Day on 25 December 2024.");
    CHECK(christmas.steps[4] == "Not counted: Boxing Day on 26 December 2024.");
    CHECK(christmas.steps[5] == "Not counted: New Year's Day on 1 January 2025.");
}

TEST_CASE("how a clock stands is said in words") {
    auto words = [](Date today, std::vector<ClockEvent> events) {
        return in_words(acknowledge, read_clock(acknowledge, day("2024-09-02"), std::move(events), {}, today));
    };
    CHECK(words(day("2024-09-02"), {}) == "Due by 9 September 2024");
    CHECK(words(day("2024-09-04"), {}) == "Day 2 of 5, due by 9 September 2024");
    CHECK(words(day("2024-09-12"), {}) == "Late by 3 days, was due by 9 September 2024");
    CHECK(words(day("2024-09-12"), {{ClockEventKind::stopped, day("2024-09-05")}})
          == "Done in time, on 5 September 2024 (day 3 of 5)");
    CHECK(words(day("2024-09-12"), {{ClockEventKind::stopped, day("2024-09-10")}})
          == "Done on 10 September 2024, 1 day late");
    CHECK(words(day("2024-09-12"), {{ClockEventKind::paused, day("2024-09-04"), {}, "waiting for the file"}})
          == "Paused on day 2 of 5");
}

TEST_CASE("what cannot have happened to a clock is refused") {
    using enum ClockEventKind;
    auto start = day("2024-09-02");
    CHECK(check_clock(start, {}).empty());
    CHECK(check_clock(start, {{paused, day("2024-09-01"), {}, "why"}}).has("on"));
    CHECK(check_clock(start, {{paused, day("2024-09-05"), day("2024-09-04"), "why"}}).has("until"));
    CHECK(check_clock(start, {{paused, day("2024-09-05"), day("2024-09-06"), " "}}).has("why"));
    CHECK(check_clock(start, {{extended, day("2024-09-05"), {}, "why"}}).has("until"));
    CHECK(check_clock(start, {{paused, day("2024-09-05"), {}, "a"}, {paused, day("2024-09-07"), {}, "b"}}).has("on"));
    CHECK(
        check_clock(start, {{paused, day("2024-09-05"), day("2024-09-07"), "a"}, {paused, day("2024-09-07"), {}, "b"}})
            .empty());
    CHECK(check_clock(start, {{stopped, day("2024-09-05")}, {stopped, day("2024-09-06")}}).has("on"));
}
