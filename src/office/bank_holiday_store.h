// Recorded bank holidays as they are kept.
#pragma once
#include "office/keep.h"
#include "office/working_days.h"

namespace reeve::office {

std::vector<BankHoliday> recorded_bank_holidays(db::Connection&); // by day
// Working days as they are known now.
WorkingDays working_days_known(db::Connection&);

} // namespace reeve::office
