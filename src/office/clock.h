// A clock as the law and the office's standards set them: started by an event, paused, extended with a reason, stopped;
// it tells how its last day was worked out.
#pragma once
#include "office/working_days.h"

namespace reeve::office {

enum class DayCount { calendar, working };
enum class FirstDay { the_day_after, the_day_itself };

struct ClockRule {
    const char* name = ""; // "Apply for a review"
    const char* law = "";  // "PCMR 2020 reg.29(2)"; empty: the office's own standard
    int days = 0;
    DayCount count = DayCount::calendar;
    FirstDay first = FirstDay::the_day_after;
};

enum class ClockEventKind { paused, extended, stopped };
// What happened to a running clock.
struct ClockEvent {
    ClockEventKind kind = ClockEventKind::stopped;
    Date on; // when it was paused, extended, stopped
    std::optional<Date> until =
        {};               // paused: the day it went on, none while it stands still; extended: the new last day
    std::string why = {}; // "Received by the Independent Office for Police Conduct, and forwarded"
    bool operator==(const ClockEvent&) const = default;
};

enum class ClockState { running, paused, late, stopped_in_time, stopped_late };

// How a clock stands at the end of a day.
struct ClockReading {
    ClockState state = ClockState::running;
    Date started;            // the day of the event
    Date first_day;          // the first day that counts
    Date plain_due;          // the last day without pauses and extensions
    std::optional<Date> due; // none while it is paused
    std::optional<Date> stopped_on;
    int days_left_out = 0;
    int days_used = 0;              // counted days up to today or the day it was stopped
    int days_left = 0;              // counted ones to the last day; when late, minus the calendar days since
    std::vector<std::string> steps; // how the last day was worked out, one sentence each
};

// Problems with what is recorded: a pause that ends before it began, an extension without a reason or backwards, an
// event before the start, two pauses at once.
Problems check_clock(Date started, const std::vector<ClockEvent>&);
// Reads a clock; `events` in any order, those after `today` count as known.
ClockReading read_clock(const ClockRule&, Date started, std::vector<ClockEvent>, const WorkingDays&, Date today);

// "Day 12 of 28, due by 23 September 2024", "Late by 3 days", "Stopped in time, on day 9 of 28".
std::string in_words(const ClockRule&, const ClockReading&);
// The counted days from the start, which is day 0 of "the day after" and day 1 of "the day itself".
int day_number(const ClockRule&, Date started, Date day, const WorkingDays&);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::ClockState> {
    static constexpr Choice list[] = {{"running", "Running"},
                                      {"paused", "Paused"},
                                      {"late", "Late"},
                                      {"stopped_in_time", "Done in time"},
                                      {"stopped_late", "Done late"}};
};
} // namespace reeve
