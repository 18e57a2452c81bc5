// The occasions of duties that nothing but the calendar and the elections bring: months, quarters, years, fixed days
// and reviews.
#pragma once
#include "office/duty_occasion.h"
#include "office/office_period.h"

namespace reeve::office {

// Since when the office counts, and the election it rests on: the term in force, else the financial year.
struct DutyBeginning {
    Date since;
    std::optional<Date> election_day;
};
DutyBeginning duty_beginning(const std::optional<OfficeTerm>&, Date today);

// In order of time, up to those whose clock starts on or before `until`; nothing for a duty that waits for an event.
std::vector<DutyOccasion> occasions_by_calendar(const Duty&, const DutyBeginning&, Date until);

} // namespace reeve::office
