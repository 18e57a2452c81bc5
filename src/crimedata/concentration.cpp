// How far recorded crime is drawn together.
#include "crimedata/concentration.h"
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace reeve::crimedata {
namespace {

// How many of `points` Poisson counts have each size, from the largest on, until `top` of them are taken.
double expected_in_top(std::int64_t points, std::int64_t top, std::int64_t total) {
    const double mean = static_cast<double>(total) / static_cast<double>(points);
    double left = static_cast<double>(top), sum = 0;
    for (auto size = std::llround(mean + 12 * std::sqrt(mean) + 12); size > 0 && left > 0; --size) {
        const auto count = static_cast<double>(size);
        const double of_size =
            static_cast<double>(points) * std::exp(count * std::log(mean) - mean - std::lgamma(count + 1));
        const double taken = std::min(left, of_size);
        sum += taken * count;
        left -= taken;
    }
    return sum;
}

} // namespace

std::optional<Concentration> concentration_of(std::vector<std::int64_t> counts) {
    constexpr std::size_t fewest_areas = 20;
    std::sort(counts.begin(), counts.end(), std::greater<>());
    const auto total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (counts.size() < fewest_areas || total == 0) return std::nullopt;
    Concentration found;
    found.areas = static_cast<std::int64_t>(counts.size());
    found.top = (found.areas + 19) / 20;
    found.total = total;
    found.in_top = std::accumulate(counts.begin(), counts.begin() + found.top, std::int64_t{0});
    for (std::int64_t sum = 0; 2 * sum < total; ++found.half) sum += counts[static_cast<std::size_t>(found.half)];
    found.even_half = (found.areas + 1) / 2;
    return found;
}

std::optional<PointConcentration> concentration_at_points(std::vector<std::int64_t> counts) {
    constexpr std::int64_t fewest_points = 100;
    PointConcentration found;
    found.points = static_cast<std::int64_t>(counts.size());
    found.total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (found.points < fewest_points || found.total < found.points) return std::nullopt;
    std::sort(counts.begin(), counts.end(), std::greater<>());
    found.top = (found.points + 19) / 20;
    found.in_top = std::accumulate(counts.begin(), counts.begin() + found.top, std::int64_t{0});
    found.by_chance = std::llround(expected_in_top(found.points, found.top, found.total));
    return found;
}

} // namespace reeve::crimedata
