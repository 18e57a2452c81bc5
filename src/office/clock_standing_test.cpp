// Tests of how a clock stands on a day: a table of cases with what was left out, extended and stopped.
#include "office/clock.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::office;

namespace {

using enum ClockEventKind;

Date day(std::string_view iso) { return *parse_iso_date(iso); }

constexpr ClockRule apply_for_review{"Apply for a review", "PCMR 2020 reg.29(2)", 28};
constexpr ClockRule acknowledge{"Acknowledge", "", 5, DayCount::working};
constexpr ClockRule complete{"Complete", "", 28, DayCount::working};

ClockEvent pause(const char* on, const char* until) {
    return {paused, day(on), *until ? std::optional(day(until)) : std::nullopt, "sent to the other body"};
}
ClockEvent extension(const char* on, const char* to) { return {extended, day(on), day(to), "in hospital"}; }
ClockEvent stop(const char* on) { return {stopped, day(on)}; }

struct Case {
    const char* why;
    ClockRule rule;
    const char* event;
    std::vector<ClockEvent> events;
    const char* today;
    ClockState state;
    const char* due; // empty: none
    int used;
    int left;
};

const Case cases[] = {
    {"on the day itself", apply_for_review, "2024-09-02", {}, "2024-09-02", ClockState::running, "2024-09-30", 0, 28},
    {"the day after", apply_for_review, "2024-09-02", {}, "2024-09-03", ClockState::running, "2024-09-30", 1, 27},
    {"on day 28", apply_for_review, "2024-09-02", {}, "2024-09-30", ClockState::running, "2024-09-30", 28, 0},
    {"on day 29", apply_for_review, "2024-09-02", {}, "2024-10-01", ClockState::late, "2024-09-30", 29, -1},
    {"made on day 28",
     apply_for_review,
     "2024-09-02",
     {stop("2024-09-30")},
     "2024-12-01",
     ClockState::stopped_in_time,
     "2024-09-30",
     28,
     0},
    {"made on day 29",
     apply_for_review,
     "2024-09-02",
     {stop("2024-10-01")},
     "2024-12-01",
     ClockState::stopped_late,
     "2024-09-30",
     29,
     -1},
    {"made on the day it was provided",
     apply_for_review,
     "2024-09-02",
     {stop("2024-09-02")},
     "2024-12-01",
     ClockState::stopped_in_time,
     "2024-09-30",
     0,
     28},
    {"misdirected for ten days",
     apply_for_review,
     "2024-09-02",
     {pause("2024-09-20", "2024-09-30")},
     "2024-10-05",
     ClockState::running,
     "2024-10-10",
     23,
     5},
    {"misdirected on day 28, forwarded and made later",
     apply_for_review,
     "2024-09-02",
     {pause("2024-09-30", "2024-10-09"), stop("2024-10-09")},
     "2024-12-01",
     ClockState::stopped_in_time,
     "2024-10-09",
     28,
     0},
    {"misdirected on day 29",
     apply_for_review,
     "2024-09-02",
     {pause("2024-10-01", "2024-10-09"), stop("2024-10-09")},
     "2024-12-01",
     ClockState::stopped_late,
     "2024-10-08",
     29,
     -1},
    {"forwarded the day it came",
     apply_for_review,
     "2024-09-02",
     {pause("2024-09-20", "2024-09-20")},
     "2024-09-20",
     ClockState::running,
     "2024-09-30",
     18,
     10},
    {"not forwarded yet",
     apply_for_review,
     "2024-09-02",
     {pause("2024-09-20", "")},
     "2024-10-05",
     ClockState::paused,
     "",
     18,
     10},
    {"not forwarded yet, but it came too late",
     apply_for_review,
     "2024-09-02",
     {pause("2024-10-02", "")},
     "2024-10-05",
     ClockState::late,
     "2024-09-30",
     30,
     -5},
    {"misdirected twice",
     apply_for_review,
     "2024-09-02",
     {pause("2024-09-20", "2024-09-22"), pause("2024-09-25", "2024-09-28")},
     "2024-09-28",
     ClockState::running,
     "2024-10-05",
     21,
     7},
    {"extended for special circumstances",
     apply_for_review,
     "2024-09-02",
     {extension("2024-10-10", "2024-10-20")},
     "2024-10-11",
     ClockState::running,
     "2024-10-20",
     39,
     9},
    {"extended, and made after that",
     apply_for_review,
     "2024-09-02",
     {extension("2024-10-10", "2024-10-20"), stop("2024-10-21")},
     "2024-12-01",
     ClockState::stopped_late,
     "2024-10-20",
     49,
     -1},
    {"an extension never shortens",
     apply_for_review,
     "2024-09-02",
     {extension("2024-09-10", "2024-09-20")},
     "2024-09-21",
     ClockState::running,
     "2024-09-30",
     19,
     9},
    {"left out over 29 February",
     apply_for_review,
     "2024-02-01",
     {pause("2024-02-20", "2024-03-05")},
     "2024-03-05",
     ClockState::running,
     "2024-03-14",
     19,
     9},
    {"left out over the end of a year",
     apply_for_review,
     "2024-12-10",
     {pause("2024-12-24", "2025-01-03")},
     "2025-01-03",
     ClockState::running,
     "2025-01-17",
     14,
     14},
    {"working days used over a weekend",
     acknowledge,
     "2024-09-06",
     {},
     "2024-09-09",
     ClockState::running,
     "2024-09-13",
     1,
     4},
    {"working days stand still over a weekend",
     acknowledge,
     "2024-09-06",
     {},
     "2024-09-08",
     ClockState::running,
     "2024-09-13",
     0,
     5},
    {"done on a Saturday after a Friday",
     acknowledge,
     "2024-09-06",
     {stop("2024-09-14")},
     "2024-10-01",
     ClockState::stopped_late,
     "2024-09-13",
     5,
     -1},
    {"a pause of working days over a bank holiday",
     complete,
     "2024-08-12",
     {pause("2024-08-23", "2024-08-28")},
     "2024-08-28",
     ClockState::running,
     "2024-09-24",
     9,
     19},
    {"a pause over a weekend alone leaves nothing out",
     acknowledge,
     "2024-09-05",
     {pause("2024-09-06", "2024-09-08")},
     "2024-09-09",
     ClockState::running,
     "2024-09-12",
     2,
     3},
    {"done while it stood still",
     complete,
     "2024-08-12",
     {pause("2024-08-23", ""), stop("2024-10-30")},
     "2024-12-01",
     ClockState::stopped_in_time,
     "2024-11-26",
     9,
     19},
};

} // namespace

TEST_CASE("how a clock stands on a day") {
    for (const auto& one : cases) {
        CAPTURE(one.why);
        auto reading = read_clock(one.rule, day(one.event), one.events, {}, day(one.today));
        CHECK(stored_name(reading.state) == std::string(stored_name(one.state)));
        CHECK((reading.due ? iso(*reading.due) : "") == one.due);
        CHECK(reading.days_used == one.used);
        CHECK(reading.days_left == one.left);
    }
}
