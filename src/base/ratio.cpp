// Percentages in exact whole numbers, rounded once, half away from zero.
#include "base/result.h"
#include "base/statistics.h"

namespace reeve {

__extension__ using Wide = __int128;

static Wide magnitude(Wide value) { return value < 0 ? -value : value; }

// |numerator| * 100 * 10^decimals / denominator, to the nearest whole number.
static Wide scaled_percentage(Wide numerator, Wide denominator, int decimals) {
    if (denominator <= 0) throw Fault("a ratio needs a denominator above 0");
    if (decimals < 0 || decimals > 6) throw Fault("a percentage has 0 to 6 decimals");
    Wide scaled = magnitude(numerator) * 100;
    for (int i = 0; i < decimals; ++i) scaled *= 10;
    return (scaled * 2 + denominator) / (denominator * 2);
}

static std::string digits_of(Wide value) {
    std::string digits;
    do digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
    while ((value /= 10) > 0);
    return digits;
}

static std::string with_point(Wide scaled, int decimals) {
    auto digits = digits_of(scaled);
    if (decimals == 0) return digits;
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    return digits.insert(digits.size() - places, ".");
}

std::string percentage(Ratio ratio, int decimals) {
    const auto scaled = scaled_percentage(ratio.numerator, ratio.denominator, decimals);
    return (ratio.numerator < 0 && scaled != 0 ? "-" : "") + with_point(scaled, decimals);
}

std::string percentage_change(std::int64_t later, std::int64_t earlier, int decimals) {
    const Wide change = Wide{later} - earlier;
    const auto scaled = scaled_percentage(change, magnitude(earlier), decimals);
    if (scaled == 0) return with_point(0, decimals);
    return (change < 0 ? "-" : "+") + with_point(scaled, decimals);
}

int usual_decimals(Ratio ratio) {
    return ratio.numerator == 0 || scaled_percentage(ratio.numerator, ratio.denominator, 1) >= 100 ? 0 : 1;
}

} // namespace reeve
