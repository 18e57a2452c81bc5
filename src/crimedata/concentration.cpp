// How far recorded crime is drawn together.
#include "crimedata/concentration.h"
#include <algorithm>
#include <functional>
#include <numeric>

namespace reeve::crimedata {

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

} // namespace reeve::crimedata
