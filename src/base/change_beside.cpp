// Works out a change beside that of others.
#include "base/change_beside.h"
#include "base/funnel.h"
#include <cmath>

namespace reeve::statistics {

std::optional<ChangeBeside> change_beside(TwoCounts own, TwoCounts others, double spread) {
    if (own.before <= 0 || own.now <= 0 || others.before <= 0 || others.now <= 0) return std::nullopt;
    constexpr double z_95 = 1.959963984540054;
    const auto real = [](std::int64_t count) { return static_cast<double>(count); };
    const double difference =
        std::log(real(own.now) / real(own.before)) - std::log(real(others.now) / real(others.before));
    const double error =
        std::sqrt(spread * (1 / real(own.before) + 1 / real(own.now) + 1 / real(others.before) + 1 / real(others.now)));
    ChangeBeside found;
    found.ratio = std::exp(difference);
    found.interval = {std::exp(difference - z_95 * error), std::exp(difference + z_95 * error)};
    found.z = difference / error;
    found.p = std::erfc(std::abs(found.z) / std::sqrt(2.0));
    return found;
}

double spread_of_changes(std::vector<double> z) {
    if (z.empty()) return 1;
    double squares = 0;
    for (const double value : winsorised(z)) squares += value * value;
    return std::max(1.0, squares / static_cast<double>(z.size()));
}

} // namespace reeve::statistics
