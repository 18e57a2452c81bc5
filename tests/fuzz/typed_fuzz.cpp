// Throws bytes at everything that reads what people type into one field: dates, times, money, periods and references.
#include "base/date.h"
#include "base/id.h"
#include "base/moment.h"
#include "base/money.h"
#include "base/period.h"
#include "claim.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace reeve;
    const auto typed = words_of(bytes, size);
    if (const auto date = parse_date(typed, date_of(2026, 9, 23))) {
        const auto again = parse_iso_date(iso(*date));
        claim(again.ok() && *again == *date, "a date reads the same after it was written");
    }
    if (const auto date = parse_iso_date(typed)) claim(iso(*date) == typed, "an ISO date is written as it was read");
    if (const auto period = parse_period(typed))
        claim(period->first <= period->last, "a period does not end before it begins");
    (void)parse_money(typed);
    (void)parse_time(typed);
    (void)parse_iso_moment(typed);
    (void)parse_financial_year(typed);
    (void)parse_reference(typed);
    return 0;
}
