// A month of recorded crime: the smallest time that the open files tell.
#pragma once
#include "base/period.h"
#include <optional>
#include <string>
#include <vector>

namespace reeve::crimedata {

// Months since January of the year 0, so that they order and subtract.
struct CrimeMonth {
    int number = 0;
    auto operator<=>(const CrimeMonth&) const = default;
    int year() const { return number / 12; }
    int of_year() const { return number % 12 + 1; } // 1 is January
    CrimeMonth operator+(int count) const { return {number + count}; }
    CrimeMonth operator-(int count) const { return {number - count}; }
    int operator-(CrimeMonth earlier) const { return number - earlier.number; }
};
CrimeMonth month_of_crime(int year, int month);
CrimeMonth month_of_crime(Date);
// Exactly "2025-10", in the years 2000 to 2199.
std::optional<CrimeMonth> parse_crime_month(std::string_view);
std::string iso(CrimeMonth);      // 2025-10
std::string in_words(CrimeMonth); // October 2025
std::string in_short(CrimeMonth); // Oct 2025
Period days_of(CrimeMonth);

// Both months are in it.
struct MonthRange {
    CrimeMonth first;
    CrimeMonth last;
    auto operator<=>(const MonthRange&) const = default;
    bool contains(CrimeMonth month) const { return first <= month && month <= last; }
    int months() const { return last - first + 1; }
};
// "2025-01..2025-09", "2025-07", "2025Q3" (July to September), "2025" (a calendar year), and whole months as days. At
// most 600 months.
Result<MonthRange> parse_month_range(std::string_view);
std::string plain(MonthRange);    // 2025-01..2025-09
std::string in_words(MonthRange); // January to September 2025
std::vector<CrimeMonth> months_in(MonthRange);
// "January to March 2025 and May 2025": months as runs.
std::string runs_in_words(const std::vector<CrimeMonth>& in_order);
// The months whose days all lie in the period; nothing where there is none.
std::optional<MonthRange> whole_months_in(const Period&);

} // namespace reeve::crimedata
