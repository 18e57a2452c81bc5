// Recorded bank holidays in the database.
#include "office/bank_holiday_store.h"

namespace reeve::office {

std::vector<BankHoliday> recorded_bank_holidays(db::Connection& connection) {
    return db::records(connection, bank_holiday_fields(), db::Sql("1 = 1 ORDER BY day, id", "recorded bank holidays"));
}

WorkingDays working_days_known(db::Connection& connection) { return WorkingDays(recorded_bank_holidays(connection)); }

} // namespace reeve::office
