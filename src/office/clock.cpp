// Reading a clock: its start, what was left out of account, what was extended, and how it stands.
#include "office/clock.h"
#include <algorithm>

namespace reeve::office {
namespace {

bool counts_working(const ClockRule& rule) { return rule.count == DayCount::working; }

std::string days_in_words(const ClockRule& rule, int days) {
    return counted(days, counts_working(rule) ? "working day" : "day");
}

// So many counted days after this one.
Date days_later(const ClockRule& rule, Date day, int days, const WorkingDays& working) {
    return counts_working(rule) ? working.end_after(day, days) : day + days;
}

// The counted days after the first up to and with the last.
int days_between(const ClockRule& rule, Date after, Date last, const WorkingDays& working) {
    return counts_working(rule) ? working.between(after, last) : std::max(0, last - after);
}

// The day before the first that counts.
Date day_nought(const ClockRule& rule, Date started) {
    return rule.first == FirstDay::the_day_after ? started : started - 1;
}

void tell_start(ClockReading& reading, const ClockRule& rule, const WorkingDays& working) {
    auto& steps = reading.steps;
    steps.push_back("It was set going on " + in_full(reading.started) + ".");
    steps.push_back((rule.first == FirstDay::the_day_after ? "Counting begins the day after, so day 1 is "
                                                           : "That day counts, so day 1 is ")
                    + in_full(reading.first_day) + ".");
    if (counts_working(rule)) {
        steps.push_back("Only working days count: no Saturday, Sunday or bank holiday in England and Wales.");
        for (const auto& holiday : working.holidays_within(reading.first_day, reading.plain_due))
            steps.push_back("Not counted: " + holiday + ".");
    }
    steps.push_back("Day " + std::to_string(rule.days) + " is " + in_full(reading.plain_due) + ".");
}

std::string because(const std::string& why) { return why.empty() ? "." : ": " + why + "."; }

// Days that pass while the clock stands still are left out of account, and its last day is so much later.
void leave_out(ClockReading& reading, const ClockRule& rule, const ClockEvent& pause, const WorkingDays& working) {
    if (!pause.until) {
        // What is late already stays late.
        if (pause.on <= *reading.due) reading.state = ClockState::paused;
        reading.steps.push_back("It stands still since " + in_words(pause.on) + because(pause.why));
        return;
    }
    int days = days_between(rule, pause.on, *pause.until, working);
    reading.days_left_out += days;
    reading.due = days_later(rule, *reading.due, days, working);
    reading.steps.push_back("From " + in_words(pause.on) + " to " + in_words(*pause.until) + " it stood still"
                            + because(pause.why));
    reading.steps.push_back("The " + days_in_words(rule, days) + " between are left out of account, so the last day is "
                            + in_full(*reading.due) + ".");
}

void extend(ClockReading& reading, const ClockEvent& extension) {
    reading.due = std::max(*reading.due, *extension.until);
    reading.steps.push_back("On " + in_words(extension.on) + " it was extended to " + in_full(*extension.until)
                            + because(extension.why));
}

void stop(ClockReading& reading, Date on) {
    reading.stopped_on = on;
    bool in_time = on <= *reading.due;
    reading.state = in_time ? ClockState::stopped_in_time : ClockState::stopped_late;
    reading.steps.push_back("It was stopped on " + in_full(on) + ", "
                            + (in_time ? "in time." : counted(on - *reading.due, "day") + " late."));
}

// Counted days up to this one, without those left out.
int used_until(const ClockRule& rule, Date started, Date day, const std::vector<ClockEvent>& events,
               const WorkingDays& working) {
    int used = std::max(0, days_between(rule, day_nought(rule, started), day, working));
    for (const auto& event : events)
        if (event.kind == ClockEventKind::paused && event.on < day)
            used -= days_between(rule, event.on, std::min(day, event.until.value_or(day)), working);
    return used;
}

void apply(ClockReading& reading, const ClockRule& rule, const ClockEvent& event, const WorkingDays& working) {
    switch (event.kind) {
    case ClockEventKind::paused: return leave_out(reading, rule, event, working);
    case ClockEventKind::extended: return extend(reading, event);
    case ClockEventKind::stopped: return stop(reading, event.on);
    }
}

// What was done while the clock stood still ended the pause.
void end_open_pauses(std::vector<ClockEvent>& events) {
    if (events.empty() || events.back().kind != ClockEventKind::stopped) return;
    for (auto& event : events)
        if (event.kind == ClockEventKind::paused && !event.until) event.until = std::max(event.on, events.back().on);
}

void settle(ClockReading& reading, const ClockRule& rule, Date day, const WorkingDays& working) {
    if (reading.state == ClockState::paused) {
        reading.due.reset();
        reading.days_left = rule.days - reading.days_used;
        return;
    }
    bool is_late = day > *reading.due;
    if (!reading.stopped_on && is_late) reading.state = ClockState::late;
    reading.days_left = is_late ? *reading.due - day : days_between(rule, day, *reading.due, working);
}

Problems check_event(Date started, const ClockEvent& event) {
    Problems problems;
    if (event.on < started) problems.add("on", "Nothing can happen to a clock before it began on " + in_words(started));
    if (event.kind == ClockEventKind::paused && event.until && *event.until < event.on)
        problems.add("until", "It cannot go on before it was paused on " + in_words(event.on));
    if (event.kind == ClockEventKind::extended && !event.until) problems.add("until", "Enter the new last day");
    if (event.kind != ClockEventKind::stopped && trimmed(event.why).empty()) problems.add("why", "Enter the reason");
    return problems;
}

bool overlap(const ClockEvent& one, const ClockEvent& other) {
    return (!one.until || other.on < *one.until) && (!other.until || one.on < *other.until);
}

} // namespace

Problems check_clock(Date started, const std::vector<ClockEvent>& events) {
    Problems problems;
    int stops = 0;
    for (std::size_t at = 0; at < events.size(); ++at) {
        for (auto& problem : check_event(started, events[at]).list) problems.list.push_back(std::move(problem));
        stops += events[at].kind == ClockEventKind::stopped;
        for (std::size_t other = at + 1; other < events.size(); ++other)
            if (events[at].kind == ClockEventKind::paused && events[other].kind == ClockEventKind::paused
                && overlap(events[at], events[other]))
                problems.add("on", "It is paused already on " + in_words(std::max(events[at].on, events[other].on)));
    }
    if (stops > 1) problems.add("on", "A clock is stopped once");
    return problems;
}

ClockReading read_clock(const ClockRule& rule, Date started, std::vector<ClockEvent> events, const WorkingDays& working,
                        Date today) {
    ClockReading reading;
    auto nought = day_nought(rule, started);
    reading.started = started;
    reading.first_day = days_later(rule, nought, 1, working);
    reading.plain_due = days_later(rule, nought, rule.days, working);
    reading.due = reading.plain_due;
    tell_start(reading, rule, working);
    // What was left out counts before an extension of the same day, and the stop comes last.
    std::stable_sort(events.begin(), events.end(), [](const ClockEvent& a, const ClockEvent& b) {
        return std::pair(a.kind == ClockEventKind::stopped, a.on) < std::pair(b.kind == ClockEventKind::stopped, b.on);
    });
    end_open_pauses(events);
    for (const auto& event : events) apply(reading, rule, event, working);
    auto day = reading.stopped_on.value_or(today);
    reading.days_used = used_until(rule, started, day, events, working);
    settle(reading, rule, day, working);
    return reading;
}

std::string in_words(const ClockRule& rule, const ClockReading& reading) {
    auto of = " of " + std::to_string(rule.days);
    auto used = "day " + std::to_string(reading.days_used) + of;
    switch (reading.state) {
    case ClockState::running:
        if (reading.days_used == 0) return "Due by " + in_words(*reading.due);
        return capitalised(used) + ", due by " + in_words(*reading.due);
    case ClockState::paused: return "Paused on " + used;
    case ClockState::late:
        return "Late by " + counted(-reading.days_left, "day") + ", was due by " + in_words(*reading.due);
    case ClockState::stopped_in_time: return "Done in time, on " + in_words(*reading.stopped_on) + " (" + used + ")";
    case ClockState::stopped_late:
        return "Done on " + in_words(*reading.stopped_on) + ", " + counted(-reading.days_left, "day") + " late";
    }
    return "";
}

int day_number(const ClockRule& rule, Date started, Date day, const WorkingDays& working) {
    return days_between(rule, day_nought(rule, started), day, working);
}

} // namespace reeve::office
