// What monthly counts of recorded crime can bear: sums of comparable months, change with its interval, the usual range,
// rates, and outcomes of months that are old enough.
#pragma once
#include "base/statistics.h"
#include "crimedata/crime_count.h"
#include "crimedata/crime_words.h"

namespace reeve::crimedata {

// A percentage of fewer than this is told as counts (office rule; ST-08).
inline constexpr std::int64_t smallest_base = 50;
// With a lower monthly mean than this a usual range of counts means nothing (ST-10).
inline constexpr double smallest_mean = 5;
// The newest months of a release, whose outcomes have hardly begun.
inline constexpr int young_months = 6;

// One month after the other without a gap in the list; a month that is missing has no value.
struct MonthSeries {
    CrimeMonth first;
    std::vector<std::optional<std::int64_t>> counts;
    CrimeMonth month(std::size_t at) const { return first + static_cast<int>(at); }
};
MonthSeries series_of(const CrimeAnswer& by_month, MonthRange);

// Twelve months that are all here, and the twelve before them where these are all here too.
struct YearEnding {
    CrimeMonth last;
    std::int64_t count = 0;
    std::optional<std::int64_t> before;
    std::optional<statistics::RateRatio> ratio; // per day, later over earlier
};
// Of the newest month with twelve whole months behind it.
std::optional<YearEnding> year_ending(const MonthSeries&);
// "1,234 in the year to October 2022, 12% more than the 1,100 of the year before. The change is more than chance."
std::string in_words(const YearEnding&, const std::string& nouns);
// "12% more than the 1,100 of the year before", or without a percentage where that is a small base.
std::string compared_words(std::int64_t now, std::int64_t before, const std::string& of_when);

// The newest run of months without a gap, held against its own usual range.
struct UsualMonths {
    std::size_t begin = 0; // in the series
    statistics::UsualRange range;
};
std::optional<UsualMonths> usual_months(const MonthSeries&);
// Why there is none, or what the newest month shows.
std::string in_words(const MonthSeries&, const std::optional<UsualMonths>&);

// Crimes for each 1,000 people in a year, with its interval: tenths, so that no double is shown.
struct CrimeRate {
    std::int64_t count = 0, people = 0;
    double rate = 0;
    statistics::Interval interval;
};
std::optional<CrimeRate> rate_of(std::int64_t count, std::int64_t people, int months);
std::string one_decimal(double);

// Shares of outcomes, of months old enough alone.
struct OutcomeShare {
    OutcomeGroup group = OutcomeGroup::none;
    std::int64_t count = 0, of = 0;
    statistics::Interval interval;
};
// The months of a range that are at least young_months older than the newest month held.
std::optional<MonthRange> mature_part(MonthRange asked, CrimeMonth newest_held);
std::vector<OutcomeShare> outcome_shares(const std::vector<KeptCell>&, const CrimeQuestion&);

} // namespace reeve::crimedata
