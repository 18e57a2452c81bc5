// The usual range of a series (an XmR chart) and the points in it that signal a change.
#include "base/statistics.h"
#include <algorithm>
#include <cmath>

namespace reeve::statistics {
namespace {

constexpr std::size_t fewest_points = 12;
constexpr std::size_t long_run = 7;
constexpr std::size_t long_trend = 6;

using Points = std::vector<double>;

double mean_of(const Points& points) {
    double sum = 0;
    for (const double point : points) sum += point;
    return sum / static_cast<double>(points.size());
}

double mean_moving_range(const Points& points) {
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i) sum += std::abs(points[i] - points[i - 1]);
    return sum / static_cast<double>(points.size() - 1);
}

// A weaker signal never hides a stronger one: the enumerators after `none` stand in order of strength.
void mark(Signal& held, Signal signal) {
    if (held == Signal::none || signal < held) held = signal;
}

void mark_stretch(std::vector<Signal>& signals, std::size_t begin, std::size_t end, Signal signal) {
    for (auto i = begin; i < end; ++i) mark(signals[i], signal);
}

void mark_outside(UsualRange& range, const Points& points) {
    const double slack = 1e-9 * (range.upper - range.lower); // a point on the limit is inside, whatever rounding did
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i] > range.upper + slack || points[i] < range.lower - slack)
            mark(range.signals[i], Signal::outside_limits);
}

int side_of(double point, double mean) { return point > mean ? 1 : point < mean ? -1 : 0; }

void mark_runs(UsualRange& range, const Points& points) {
    for (std::size_t begin = 0, end = 0; begin < points.size(); begin = end) {
        const int side = side_of(points[begin], range.mean);
        for (end = begin + 1; end < points.size() && side_of(points[end], range.mean) == side;) ++end;
        if (side != 0 && end - begin >= long_run) mark_stretch(range.signals, begin, end, Signal::run_of_seven);
    }
}

void mark_trends(UsualRange& range, const Points& points) {
    for (const int direction : {1, -1}) {
        std::size_t begin = 0;
        for (std::size_t end = 1; end <= points.size(); ++end) {
            if (end < points.size() && (points[end] - points[end - 1]) * direction > 0) continue;
            if (end - begin >= long_trend) mark_stretch(range.signals, begin, end, Signal::trend_of_six);
            begin = end;
        }
    }
}

void mark_near_limits(UsualRange& range, const Points& points) {
    const double two_thirds = (range.upper - range.mean) * 2 / 3;
    for (const int side : {1, -1}) {
        const auto is_far = [&](std::size_t i) { return (points[i] - range.mean) * side > two_thirds; };
        for (std::size_t i = 0; i + 2 < points.size(); ++i) {
            if (is_far(i) + is_far(i + 1) + is_far(i + 2) < 2) continue;
            for (auto k = i; k < i + 3; ++k)
                if (is_far(k)) mark(range.signals[k], Signal::two_of_three_near_limit);
        }
    }
}

} // namespace

std::optional<UsualRange> usual_range(const std::vector<double>& points) { return usual_range(points, points.size()); }

std::optional<UsualRange> usual_range(const std::vector<double>& points, std::size_t baseline) {
    const auto counted = std::min(baseline, points.size());
    if (counted < fewest_points) return std::nullopt;
    const Points first(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(counted));
    const double moving_range = mean_moving_range(first);
    UsualRange range;
    range.mean = moving_range == 0 ? first.front() : mean_of(first);
    range.lower = range.mean - 2.66 * moving_range;
    range.upper = range.mean + 2.66 * moving_range;
    range.signals.assign(points.size(), Signal::none);
    mark_outside(range, points);
    mark_runs(range, points);
    mark_trends(range, points);
    mark_near_limits(range, points);
    return range;
}

} // namespace reeve::statistics
