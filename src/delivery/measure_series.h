// The numbers of one measure in one area over time, told so that they can be compared: counts as they are where the
// periods are alike, rates a day where they are not, shares and rates with what they are out of.
#pragma once
#include "delivery/measure.h"

namespace reeve::delivery {

enum class ToldAs { counts, per_day, per_cent, per_thousand };

struct SeriesPoint {
    Observation observation;
    std::optional<double> value; // none: not given, or too few for a percentage
    Period days() const { return {observation.first_day, observation.last_day}; }
};

struct MeasureSeries {
    std::string area;
    ToldAs told_as = ToldAs::counts;
    std::vector<SeriesPoint> points; // in order of their last days
};

// Percentages are not made of fewer than this many.
inline constexpr std::int64_t smallest_base = 50;

// The areas that have numbers: the whole force first, then by code.
std::vector<std::string> areas_of(const std::vector<Observation>&);
// Counts of events in unequal periods are told as rates a day. Whole months are alike, and so are whole quarters and
// years.
MeasureSeries series_of(const Measure&, const std::vector<Observation>&, const std::string& area);
// Years in a run of days: twelfths where it is whole months.
double years_in(const Period&);
std::optional<double> value_of(const Observation&, ToldAs);
// How many decimals are told, and a value with them: "0.74", "81.3%", "1,204".
int decimals_of(ToldAs);
std::string value_words(double, ToldAs);
// "a day", "of them", "per 1,000 a year"; nothing for counts.
std::string unit_words(const Measure&, ToldAs);
// "340 special constables", "81.3% (1,463 of 1,800)", "4.12 per 1,000 a year (412 among 100,000)", "not given";
// "[provisional]" where it is.
std::string number_in_words(const Measure&, const Observation&, ToldAs);
// Of a level the day, else the run of days.
std::string days_in_words(const Measure&, const Observation&);
// "on 30 June 2014", "in June 2014", "from 1 April to 30 June 2014".
std::string when_in_words(const Measure&, const Observation&);

} // namespace reeve::delivery
