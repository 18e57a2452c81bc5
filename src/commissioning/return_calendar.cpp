// How the periods of returns follow from an agreement.
#include "commissioning/return_calendar.h"

namespace reeve::commissioning {
namespace {

// The last day of the quarter or half year of the financial year that holds this day.
Date period_end(Date day, int months) {
    auto last = last_of_month(day);
    while ((month_of(last) - 3) % months != 0) last = last_of_month(last + 1);
    return last;
}

Date last_day_after(Date first, const GrantAgreement& agreement) {
    if (agreement.reports == ReportEvery::end) return agreement.ends_on;
    int months = agreement.reports == ReportEvery::quarter ? 3 : 6;
    auto last = period_end(first, months);
    if (last - first + 1 < least_days_of_a_period) last = period_end(last + 1, months);
    bool leaves_a_stub = agreement.ends_on - last < least_days_of_a_period;
    return leaves_a_stub ? agreement.ends_on : last;
}

} // namespace

std::string in_words(const ReturnPeriod& period) { return in_words(period.first) + " to " + in_words(period.last); }

std::vector<ReturnPeriod> calendar_of(const GrantAgreement& agreement, const std::vector<ReturnPeriod>& told) {
    auto periods = told;
    auto first = periods.empty() ? agreement.starts_on : periods.back().last + 1;
    while (first <= agreement.ends_on) {
        ReturnPeriod period{periods.empty() ? 1 : periods.back().number + 1, first, last_day_after(first, agreement)};
        periods.push_back(period);
        first = period.last + 1;
    }
    return periods;
}

PeriodStanding standing_of(const ReturnPeriod& period, Date today) {
    if (today <= period.last) return PeriodStanding::not_due;
    return today <= period.due_on() ? PeriodStanding::due : PeriodStanding::overdue;
}

} // namespace reeve::commissioning
