// By when a duty must be done: the law's own way of counting as a type, read from and written as a short phrase.
#pragma once
#include "base/period.h"
#include "record/kind.h"
#include <variant>

namespace reeve::office {

// ---- The ways of counting ----
struct AtAllTimes {
    bool operator==(const AtAllTimes&) const = default;
};
struct AsSoonAsPracticable {
    bool operator==(const AsSoonAsPracticable&) const = default;
}; // after an event
struct BySetDay {
    bool operator==(const BySetDay&) const = default;
};                   // by the day that somebody sets
struct ByDayOfYear { // "by 1 February": that day counts
    int month = 1;
    int day = 1;
    bool operator==(const ByDayOfYear&) const = default;
};
struct BeforeFinancialYear {
    bool operator==(const BeforeFinancialYear&) const = default;
};
struct WithinFinancialYear {
    bool operator==(const WithinFinancialYear&) const = default;
}; // of the event
struct DaysBeginningWith {
    int days = 0;
    bool operator==(const DaysBeginningWith&) const = default;
};
struct DaysAfter {
    int days = 0;
    bool operator==(const DaysAfter&) const = default;
};
struct MonthsBeginningWith {
    int months = 0;
    bool operator==(const MonthsBeginningWith&) const = default;
};
struct MonthsAfter {
    int months = 0;
    bool operator==(const MonthsAfter&) const = default;
};
struct WorkingDaysAfter {
    int days = 0;
    bool operator==(const WorkingDaysAfter&) const = default;
};
struct ClearWorkingDaysBefore {
    int days = 0;
    bool operator==(const ClearWorkingDaysBefore&) const = default;
};
struct AfterEachMonth {
    bool operator==(const AfterEachMonth&) const = default;
};
struct AfterEachQuarter {
    bool operator==(const AfterEachQuarter&) const = default;
};
struct AfterEachFinancialYear {
    bool operator==(const AfterEachFinancialYear&) const = default;
};
struct ReviewEvery {
    int months = 0;
    bool operator==(const ReviewEvery&) const = default;
}; // first after an event

using DueRule =
    std::variant<AtAllTimes, AsSoonAsPracticable, BySetDay, ByDayOfYear, BeforeFinancialYear, WithinFinancialYear,
                 DaysBeginningWith, DaysAfter, MonthsBeginningWith, MonthsAfter, WorkingDaysAfter,
                 ClearWorkingDaysBefore, AfterEachMonth, AfterEachQuarter, AfterEachFinancialYear, ReviewEvery>;

// The phrase that is kept and typed: "28 days starting the day after", "by 1 February", "review every 12 months".
std::string plain(const DueRule&);
// Such a phrase; the Problem says which there are.
Result<DueRule> parse_due_rule(std::string_view typed);
// What a reader is told: "Within 56 days; the day itself is day 1".
std::string in_words(const DueRule&);
// Every phrase once, for the form.
std::vector<std::string> due_rule_phrases();

// The last day. The law's own, or the office's where the law says only "as soon as practicable".
struct DueDay {
    Date day;
    bool is_law = true;
    bool operator==(const DueDay&) const = default;
};
// `on` is the day that sets the clock (the event, the last day of a period, the first day of a financial year);
// `set_day` a day that was set for this occasion; `office_days` the office's own standard. None where there is no last
// day.
std::optional<DueDay> due_day(const DueRule&, Date on, std::optional<Date> set_day, int office_days);
// Whether the calendar alone brings the occasions, without an event.
bool is_of_the_calendar(const DueRule&);

} // namespace reeve::office

namespace reeve {
template <> struct Stored<office::DueRule> {
    static constexpr CellType type = CellType::text;
    static Cell to_cell(const office::DueRule& rule) { return office::plain(rule); }
    static office::DueRule from_cell(const Cell&);
};
template <> struct Kind<office::DueRule> {
    static constexpr Input input = Input::text;
    static Result<office::DueRule> read(std::string_view typed, const Reading&) {
        return office::parse_due_rule(typed);
    }
    static std::string shown(const office::DueRule& rule) { return office::in_words(rule); }
    static std::string typed(const office::DueRule& rule) { return office::plain(rule); }
};
} // namespace reeve
