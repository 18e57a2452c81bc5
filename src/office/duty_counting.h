// How the law counts days: whether the first day counts, what a month is, and which days are working days in England
// and Wales.
#pragma once
#include "base/date.h"

namespace reeve::office {

// "28 days starting the day after": the day of the event is not counted, so the last day is the event + 28.
Date end_of_days_after(Date event, int days);
// "56 days beginning with the day": that day is day 1, so the last day is the day + 55.
Date end_of_days_beginning_with(Date first, int days);
// "one month after": the same number of the later month, or its last day where it has none.
Date end_of_months_after(Date event, int months);
// "one month beginning with": the day before the same number of the later month, or that month's last day where it has
// none (31 January: 28 or 29 February). A month that begins on the 1st ends with its last day.
Date end_of_months_beginning_with(Date first, int months);

// Not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales.
bool is_working_day(Date);
// Bank holidays by the standing rules, with the days that were moved or added by proclamation from 2011 to 2023. One
// proclaimed later is not known here until it is added.
bool is_bank_holiday(Date);
Date easter_sunday(int year);

// "20 working days after": the day of the event is not counted, nor is any day that is no working day.
Date end_of_working_days_after(Date event, int days);
// "five clear working days before": the last day on which something may be done, so that so many whole working days lie
// between that day and the event.
Date last_day_before_clear_working_days(Date event, int days);

} // namespace reeve::office
