// A run of days with both ends counted, and the financial year that begins on 1 April.
#pragma once
#include "base/date.h"

namespace reeve {

// Both days are in the period. `first` never lies after `last` (make one with period_of or parse_period).
struct Period {
    Date first;
    Date last;
    auto operator<=>(const Period&) const = default;
    bool contains(Date day) const { return first <= day && day <= last; }
    bool contains(const Period& other) const { return first <= other.first && other.last <= last; }
    bool overlaps(const Period& other) const { return first <= other.last && other.first <= last; }
    int days() const { return last - first + 1; }
};

Result<Period> period_of(Date first, Date last); // refuses a last day before the first
// "2024-06-13..2024-08-01", the form of addresses and the command line.
Result<Period> parse_period(std::string_view);
std::string plain(const Period&); // 2024-06-13..2024-08-01
// "13 June to 1 August 2024"; "13 to 20 June 2024"; "24 December 2024 to 3 January 2025"; a whole month "June 2024";
// one day "1 August 2024".
std::string in_words(const Period&);
// The period of the same length that ends the day before this one begins.
Period period_before(const Period&);
// For a period of whole months, as many whole months before it; otherwise period_before.
Period months_before(const Period&);
// The same days one year earlier (29 February becomes 28 February). Whole months stay whole: February 2025 becomes the
// 29 days of February 2024, so that no day falls between a year and the year before it.
Period year_before(const Period&);

// The financial year by the calendar year in which it begins: FinancialYear{2024} is 1 April 2024 to 31 March 2025.
struct FinancialYear {
    int begins = 0;
    auto operator<=>(const FinancialYear&) const = default;
};
FinancialYear financial_year_of(Date);
Period period_of(FinancialYear);
// Accepts 2024/25, 2024-25, 2024-2025; refuses 2023-23 and 2023/25, saying which label was meant.
Result<FinancialYear> parse_financial_year(std::string_view);
std::string in_words(FinancialYear); // 2024/25
// The whole months of the year that lie after this day, 0 to 12 (2024/25 at the end of August 2024: 7).
int months_remaining(FinancialYear, Date);

} // namespace reeve
