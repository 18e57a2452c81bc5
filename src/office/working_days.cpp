// Counting working days.
#include "office/working_days.h"
#include "office/duty_counting.h"

namespace reeve::office {

static bool is_weekend(Date day) { return weekday_of(day) >= Weekday::saturday; }

WorkingDays::WorkingDays(std::vector<BankHoliday> recorded) : recorded_(std::move(recorded)) {}

const BankHoliday* WorkingDays::recorded_on(Date day) const {
    for (const auto& holiday : recorded_)
        if (holiday.day == day) return &holiday;
    return nullptr;
}

bool WorkingDays::is_working(Date day) const {
    if (is_weekend(day)) return false;
    if (const auto* recorded = recorded_on(day)) return recorded->change == HolidayChange::lifted;
    return !is_bank_holiday(day);
}

Date WorkingDays::end_after(Date event, int days) const {
    auto day = event;
    for (int counted = 0; counted < days;) {
        day = day + 1;
        if (is_working(day)) ++counted;
    }
    return day;
}

Date WorkingDays::last_before_clear(Date event, int days) const {
    auto day = event;
    for (int counted = 0; counted < days;) {
        day = day - 1;
        if (is_working(day)) ++counted;
    }
    do day = day - 1;
    while (!is_working(day));
    return day;
}

int WorkingDays::between(Date after, Date last) const {
    int counted = 0;
    for (auto day = after + 1; day <= last; day = day + 1)
        if (is_working(day)) ++counted;
    return counted;
}

Date WorkingDays::next_from(Date day) const {
    while (!is_working(day)) day = day + 1;
    return day;
}

std::vector<std::string> WorkingDays::holidays_within(Date first, Date last) const {
    std::vector<std::string> words;
    for (int year = year_of(first); year <= year_of(last); ++year)
        for (const auto& holiday : standing_bank_holidays(year))
            if (first <= holiday.day && holiday.day <= last && !is_weekend(holiday.day) && !is_working(holiday.day))
                words.push_back(holiday.name + " on " + in_words(holiday.day));
    for (const auto& holiday : recorded_)
        if (holiday.change == HolidayChange::added && first <= holiday.day && holiday.day <= last
            && !is_weekend(holiday.day))
            words.push_back(holiday.name + " on " + in_words(holiday.day));
    return words;
}

} // namespace reeve::office
