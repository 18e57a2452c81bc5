// Works out the local statistic of Getis and Ord.
#include "base/hot_spots.h"
#include "base/result.h"
#include "base/sampling.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace reeve::statistics {
namespace {

// Of two middles; near enough for which is nearer, over a county.
double squared_distance(const MiddlePoint& a, const MiddlePoint& b) {
    constexpr double degree = 3.14159265358979323846 / 180;
    const double east = (a.longitude - b.longitude) * std::cos((a.latitude + b.latitude) / 2 * degree);
    const double north = a.latitude - b.latitude;
    return east * east + north * north;
}

struct Spread {
    double mean = 0, deviation = 0;
};
Spread spread_of(const std::vector<double>& values) {
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / count)};
}

} // namespace

std::vector<std::vector<std::size_t>> nearest_areas(const std::vector<MiddlePoint>& points, std::size_t how_many) {
    std::vector<std::vector<std::size_t>> lists;
    for (std::size_t own = 0; own < points.size(); ++own) {
        std::vector<std::size_t> order(points.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::swap(order[0], order[own]);
        const auto wanted = std::min(order.size(), how_many + 1);
        std::partial_sort(order.begin() + 1, order.begin() + static_cast<std::ptrdiff_t>(wanted), order.end(),
                          [&](std::size_t a, std::size_t b) {
                              const double to_a = squared_distance(points[own], points[a]);
                              const double to_b = squared_distance(points[own], points[b]);
                              return to_a != to_b ? to_a < to_b : a < b;
                          });
        order.resize(wanted);
        lists.push_back(std::move(order));
    }
    return lists;
}

std::vector<HotSpot> hot_spots(const std::vector<double>& values,
                               const std::vector<std::vector<std::size_t>>& neighbours) {
    if (values.size() != neighbours.size()) throw Fault("statistics: each area needs its list of neighbours");
    if (values.size() < 3) return {};
    const auto spread = spread_of(values);
    if (spread.deviation == 0) return {};
    const auto count = static_cast<double>(values.size());
    std::vector<HotSpot> spots;
    std::vector<double> chances;
    for (const auto& list : neighbours) {
        double sum = 0;
        for (const auto at : list) sum += values.at(at);
        const auto near = static_cast<double>(list.size());
        const double scale = spread.deviation * std::sqrt((count * near - near * near) / (count - 1));
        const double z = scale == 0 ? 0 : (sum - spread.mean * near) / scale;
        spots.push_back({z, std::erfc(z / std::sqrt(2.0)) / 2, 1});
        chances.push_back(spots.back().p);
    }
    const auto adjusted = adjusted_for_many(chances);
    for (std::size_t at = 0; at < spots.size(); ++at) spots[at].adjusted = adjusted[at];
    return spots;
}

} // namespace reeve::statistics
