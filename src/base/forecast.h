// Forecasts of a monthly series, each held against what came: simple exponential smoothing and the same month a year
// before.
#pragma once
#include <optional>
#include <vector>

namespace reeve::statistics {

using Series = std::vector<double>;

// Simple exponential smoothing that begins at the first value: the level after the last one, and the sum of the squared
// errors of each next value.
struct Smoothing {
    double weight = 0; // of the newest value
    double level = 0;
    double squared_errors = 0;
};
Smoothing smoothed(const Series&, double weight);
// With the weight that errs least on this series. None with fewer than two values.
std::optional<Smoothing> best_smoothing(const Series&);

enum class ForecastWay { smoothing, same_month_last_year, as_last_month };

// The next so many values. None where the series is too short: twelve values for the same month, two
// values for the others.
std::optional<Series> forecast(const Series&, int ahead, ForecastWay);

// Each value from the `from`th on forecast from those before it alone, `ahead` steps on: the mean of the errors without
// their sign, and the root of the mean of their squares. None where nothing could be forecast.
struct ForecastError {
    double mean = 0, root_mean_square = 0;
    int times = 0;
};
std::optional<ForecastError> back_tested(const Series&, std::size_t from, int ahead, ForecastWay);

} // namespace reeve::statistics
