// The calendar of returns: for which periods a recipient reports under its agreement, and by when.
#pragma once
#include "commissioning/grant_agreement.h"

namespace reeve::commissioning {

// A fortnight after the period: a treasurer has the month's bank statement by then, and the office still has two weeks
// before the next monthly figures are due.
inline constexpr int days_for_a_return = 14;
// A first or last period shorter than this is told together with its neighbour.
inline constexpr int least_days_of_a_period = 28;

struct ReturnPeriod {
    int number = 0; // of the award
    Date first;
    Date last;
    Date due_on() const { return last + days_for_a_return; }
};
std::string in_words(const ReturnPeriod&); // "1 July 2024 to 30 September 2024"

// From the first day to the last, by quarters or half years of the financial year, or once at the end. `told` are the
// periods that returns exist for: they stay as they are, and the calendar goes on after them when an agreement is
// varied.
std::vector<ReturnPeriod> calendar_of(const GrantAgreement&, const std::vector<ReturnPeriod>& told = {});

enum class PeriodStanding { not_due, due, overdue };
// Of a period that no return was sent for.
PeriodStanding standing_of(const ReturnPeriod&, Date today);

} // namespace reeve::commissioning
