// Works forecasts out and tries them on the months that are known.
#include "base/forecast.h"
#include <algorithm>
#include <cmath>

namespace reeve::statistics {
namespace {

constexpr int season = 12;

// Where the sum of squared errors is least between 0 and 1, looked for in golden sections after a coarse look round.
double best_weight(const Series& series) {
    const auto error = [&](double weight) { return smoothed(series, weight).squared_errors; };
    double best = 0;
    for (int at = 1; at <= 100; ++at)
        if (error(at / 100.0) < error(best)) best = at / 100.0;
    double low = std::max(0.0, best - 0.01), high = std::min(1.0, best + 0.01);
    const double golden = (std::sqrt(5.0) - 1) / 2;
    while (high - low > 1e-9) {
        const double left = high - golden * (high - low), right = low + golden * (high - low);
        if (error(left) <= error(right)) high = right;
        else low = left;
    }
    return (low + high) / 2;
}

Series repeated(double value, int times) { return Series(static_cast<std::size_t>(times), value); }

} // namespace

Smoothing smoothed(const Series& series, double weight) {
    Smoothing made{weight, series.front(), 0};
    for (std::size_t at = 1; at < series.size(); ++at) {
        const double error = series[at] - made.level;
        made.squared_errors += error * error;
        made.level += weight * error;
    }
    return made;
}

std::optional<Smoothing> best_smoothing(const Series& series) {
    if (series.size() < 2) return std::nullopt;
    return smoothed(series, best_weight(series));
}

std::optional<Series> forecast(const Series& series, int ahead, ForecastWay way) {
    if (series.size() < 2) return std::nullopt;
    if (way == ForecastWay::as_last_month) return repeated(series.back(), ahead);
    if (way == ForecastWay::smoothing) return repeated(best_smoothing(series)->level, ahead);
    if (series.size() < season) return std::nullopt;
    Series made;
    for (int step = 0; step < ahead; ++step) made.push_back(series[series.size() - season + step % season]);
    return made;
}

std::optional<ForecastError> back_tested(const Series& series, std::size_t from, int ahead, ForecastWay way) {
    ForecastError found;
    for (auto at = from; at < series.size(); ++at) {
        if (at < static_cast<std::size_t>(ahead)) continue;
        const Series known(series.begin(), series.begin() + static_cast<std::ptrdiff_t>(at + 1 - ahead));
        const auto made = forecast(known, ahead, way);
        if (!made) continue;
        const double error = series[at] - made->back();
        found.mean += std::abs(error);
        found.root_mean_square += error * error;
        ++found.times;
    }
    if (found.times == 0) return std::nullopt;
    found.mean /= found.times;
    found.root_mean_square = std::sqrt(found.root_mean_square / found.times);
    return found;
}

} // namespace reeve::statistics
