// Working days in England and Wales, by the standing rules and the bank holidays recorded since: counted forwards,
// backwards and between two days.
#pragma once
#include "office/bank_holiday.h"

namespace reeve::office {

class WorkingDays {
public:
    WorkingDays() = default; // the standing rules alone
    explicit WorkingDays(std::vector<BankHoliday> recorded);

    // Not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday.
    bool is_working(Date) const;
    // "20 working days after": the day itself is not counted.
    Date end_after(Date event, int days) const;
    // "five clear working days before": neither the day nor the event is counted. The last working day that leaves so
    // many between.
    Date last_before_clear(Date event, int days) const;
    // The working days after the first day up to and with the last: 0 where the last is not later.
    int between(Date after, Date last) const;
    // The same day where it is worked, else the next that is.
    Date next_from(Date) const;
    // Why a weekday within these days is not worked, in order: "Easter Monday on 1 April 2024".
    std::vector<std::string> holidays_within(Date first, Date last) const;

private:
    const BankHoliday* recorded_on(Date) const;
    std::vector<BankHoliday> recorded_;
};

} // namespace reeve::office
