// The scale of a chart's value axis: round steps, nought included unless said otherwise.
#pragma once
#include <cstdint>
#include <vector>

namespace reeve::html {

struct ChartScale {
    std::int64_t least = 0;
    std::int64_t most = 1;
    std::vector<std::int64_t> ticks;
    // Where a value lies between the ends, 0 to 1.
    double share(double value) const {
        return (value - static_cast<double>(least)) / static_cast<double>(most - least);
    }
};

// Steps of 1, 2 or 5 times a power of ten, four to six of them.
ChartScale scale_for(std::int64_t least, std::int64_t most);

} // namespace reeve::html
