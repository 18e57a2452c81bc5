// Chooses round steps for a chart's axis.
#include "html/chart_scale.h"
#include <algorithm>

namespace reeve::html {

namespace {

std::int64_t round_step(std::int64_t span) {
    std::int64_t power = 1;
    for (;;) {
        for (std::int64_t factor : {1, 2, 5})
            if (factor * power * 5 >= span) return factor * power;
        power *= 10;
    }
}

// Towards minus infinity, so that negative values lie above the lowest tick.
std::int64_t down_to(std::int64_t value, std::int64_t step) {
    std::int64_t count = value / step;
    if (value % step < 0) --count;
    return count * step;
}

} // namespace

ChartScale scale_for(std::int64_t least, std::int64_t most) {
    // Beyond this the steps would not fit a whole number.
    constexpr std::int64_t limit = 100'000'000'000'000'000;
    least = std::clamp(least, -limit, limit);
    most = std::clamp(most, least + 1, limit + 1);
    auto step = round_step(most - least);
    ChartScale scale;
    scale.least = down_to(least, step);
    scale.most = -down_to(-most, step);
    for (auto tick = scale.least; tick <= scale.most; tick += step) scale.ticks.push_back(tick);
    return scale;
}

} // namespace reeve::html
