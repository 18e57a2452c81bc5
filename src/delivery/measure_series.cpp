// Tells the numbers of a measure so that they can be compared.
#include "delivery/measure_series.h"
#include <cmath>
#include <set>

namespace reeve::delivery {
namespace {

bool is_whole_months(const Period& days) {
    return days.first == first_of_month(days.first) && days.last == last_of_month(days.last);
}

int months_in(const Period& days) {
    return (year_of(days.last) - year_of(days.first)) * 12 + month_of(days.last) - month_of(days.first) + 1;
}

// Alike: the same whole months, or else the same number of days.
struct Length {
    bool is_months = false;
    int count = 0;
    auto operator<=>(const Length&) const = default;
};

Length length_of(const Period& days) {
    if (is_whole_months(days)) return {true, months_in(days)};
    return {false, days.days()};
}

ToldAs told_as(const Measure& measure, const std::vector<SeriesPoint>& points) {
    if (measure.kind == MeasureKind::share) return ToldAs::per_cent;
    if (measure.kind == MeasureKind::rate) return ToldAs::per_thousand;
    std::set<Length> lengths;
    for (const auto& point : points) lengths.insert(length_of(point.days()));
    return measure.kind == MeasureKind::events && lengths.size() > 1 ? ToldAs::per_day : ToldAs::counts;
}

} // namespace

std::vector<std::string> areas_of(const std::vector<Observation>& observations) {
    std::set<std::string> codes;
    for (const auto& observation : observations) codes.insert(observation.area);
    std::vector<std::string> areas;
    if (codes.erase(whole_force)) areas.emplace_back(whole_force);
    areas.insert(areas.end(), codes.begin(), codes.end());
    return areas;
}

MeasureSeries series_of(const Measure& measure, const std::vector<Observation>& observations, const std::string& area) {
    MeasureSeries series;
    series.area = area;
    for (const auto& observation : observations)
        if (observation.area == area) series.points.push_back({observation, std::nullopt});
    std::stable_sort(series.points.begin(), series.points.end(), [](const SeriesPoint& one, const SeriesPoint& other) {
        return std::pair(one.observation.last_day, one.observation.first_day)
               < std::pair(other.observation.last_day, other.observation.first_day);
    });
    series.told_as = told_as(measure, series.points);
    for (auto& point : series.points) point.value = value_of(point.observation, series.told_as);
    return series;
}

double years_in(const Period& days) {
    constexpr double days_of_a_year = 365.25;
    return is_whole_months(days) ? months_in(days) / 12.0 : days.days() / days_of_a_year;
}

std::optional<double> value_of(const Observation& observation, ToldAs told_as) {
    if (!observation.amount) return std::nullopt;
    const std::int64_t given = *observation.amount;
    auto count = static_cast<double>(given);
    Period days{observation.first_day, observation.last_day};
    if (told_as == ToldAs::counts) return count;
    if (told_as == ToldAs::per_day) return count / days.days();
    if (!observation.out_of || *observation.out_of == 0) return std::nullopt;
    auto out_of = static_cast<double>(*observation.out_of);
    if (told_as == ToldAs::per_thousand) return 1000 * count / (out_of * years_in(days));
    if (*observation.out_of < smallest_base) return std::nullopt;
    return 100 * count / out_of;
}

int decimals_of(ToldAs told_as) {
    if (told_as == ToldAs::counts) return 0;
    return told_as == ToldAs::per_cent ? 1 : 2;
}

std::string value_words(double value, ToldAs told_as) {
    std::int64_t unit = 1;
    for (int i = 0; i < decimals_of(told_as); ++i) unit *= 10;
    auto scaled = std::llround(value * static_cast<double>(unit));
    auto size = std::llabs(scaled);
    auto words = (scaled < 0 ? std::string("−") : std::string()) + with_commas(size / unit);
    if (unit > 1) {
        auto rest = std::to_string(size % unit);
        words += "." + std::string(static_cast<std::size_t>(decimals_of(told_as)) - rest.size(), '0') + rest;
    }
    return told_as == ToldAs::per_cent ? words + "%" : words;
}

std::string unit_words(const Measure& measure, ToldAs told_as) {
    if (told_as == ToldAs::counts) return measure.unit_many;
    if (told_as == ToldAs::per_day) return measure.unit_many + " a day";
    return told_as == ToldAs::per_thousand ? "per 1,000 a year" : "";
}

std::string number_in_words(const Measure& measure, const Observation& observation, ToldAs told_as) {
    if (!observation.amount) return "not given";
    auto count = counted(*observation.amount, measure.unit_one, measure.unit_many);
    auto note = observation.status == ObservationStatus::provisional ? std::string(" [provisional]") : std::string();
    auto value = value_of(observation, told_as);
    if (told_as == ToldAs::counts) return count + note;
    if (told_as == ToldAs::per_day) return count + ", " + value_words(*value, told_as) + " a day" + note;
    auto among = observation.out_of ? with_commas(*observation.out_of) : std::string("how many is not given");
    if (told_as == ToldAs::per_thousand)
        return (value ? value_words(*value, told_as) + " per 1,000 a year (" + count + " among " + among + ")"
                      : count + " among " + among)
               + note;
    auto of = with_commas(*observation.amount) + " of " + among;
    return (value ? value_words(*value, told_as) + " (" + of + ")" : of + ", too few for a percentage") + note;
}

std::string days_in_words(const Measure& measure, const Observation& observation) {
    if (measure.kind == MeasureKind::level) return in_words(observation.last_day);
    return in_words(Period{observation.first_day, observation.last_day});
}

std::string when_in_words(const Measure& measure, const Observation& observation) {
    Period days{observation.first_day, observation.last_day};
    auto words = days_in_words(measure, observation);
    if (measure.kind == MeasureKind::level || days.days() == 1) return "on " + words;
    return (is_whole_months(days) && months_in(days) == 1 ? "in " : "from ") + words;
}

} // namespace reeve::delivery
