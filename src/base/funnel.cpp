// Works out a funnel: exact limits after Spiegelhalter (2005), and his factor for more spread than chance explains.
#include "base/funnel.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace reeve::statistics {
namespace {

constexpr double z_95 = 1.959963984540054, z_998 = 3.090232306167813;
constexpr double far = 14; // standard errors beyond which nothing is left to add up

struct Counts {
    FunnelKind kind;
    double centre, exposure;
    double mean() const { return centre * exposure; }
    double spread() const { return std::sqrt(kind == FunnelKind::shares ? mean() * (1 - centre) : mean()); }
    // The chance of exactly so many.
    double chance(double count) const {
        if (kind == FunnelKind::rates) return std::exp(count * std::log(mean()) - mean() - std::lgamma(count + 1));
        return std::exp(std::lgamma(exposure + 1) - std::lgamma(count + 1) - std::lgamma(exposure - count + 1)
                        + count * std::log(centre) + (exposure - count) * std::log1p(-centre));
    }
    bool may_be(double count) const { return kind == FunnelKind::rates || count <= exposure; }
};

// Where the sum of chances passes each level, between the whole number that reaches it and the one before.
std::array<double, 4> passed_at(const Counts& counts, const std::array<double, 4>& levels) {
    std::array<double, 4> passed{};
    double count = std::max(0.0, std::floor(counts.mean() - far * counts.spread() - far));
    double sum = 0;
    for (std::size_t next = 0; next < levels.size() && counts.may_be(count); ++count) {
        double chance = counts.chance(count);
        sum += chance;
        for (; next < levels.size() && sum >= levels[next]; ++next)
            passed[next] = count - (sum - levels[next]) / chance;
        if (count > counts.mean() + far * counts.spread() + far) break;
    }
    return passed;
}

double standard_error(const Funnel& funnel, double exposure) {
    double variance = funnel.kind == FunnelKind::shares ? funnel.centre * (1 - funnel.centre) : funnel.centre;
    return std::sqrt(variance / exposure);
}

void find_spread(Funnel& funnel) {
    std::vector<double> values;
    for (const auto& point : funnel.points) values.push_back(point.z);
    double squares = 0;
    for (double z : winsorised(values)) squares += z * z;
    auto count = static_cast<double>(funnel.points.size());
    funnel.spread = squares / count;
    funnel.is_widened = funnel.spread > 1 + 2 * std::sqrt(2 / count);
}

FunnelPoint::Where where_is(double value, const FunnelLimits& limits) {
    if (value < limits.lower_998 || value > limits.upper_998) return FunnelPoint::Where::alarm;
    if (value < limits.lower_95 || value > limits.upper_95) return FunnelPoint::Where::alert;
    return FunnelPoint::Where::inside;
}

bool can_be_told(FunnelKind kind, const std::vector<FunnelPlace>& places, double count, double exposure) {
    constexpr std::size_t fewest_places = 3;
    if (places.size() < fewest_places || count <= 0) return false;
    if (kind == FunnelKind::shares && count >= exposure) return false;
    return std::all_of(places.begin(), places.end(), [](const FunnelPlace& place) { return place.exposure > 0; });
}

} // namespace

std::vector<double> winsorised(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    auto count = values.size(), cut = count / 10;
    for (std::size_t i = 0; i < cut; ++i) {
        values[i] = values[cut];
        values[count - 1 - i] = values[count - 1 - cut];
    }
    return values;
}

FunnelLimits exact_limits(FunnelKind kind, double centre, double exposure) {
    auto at = passed_at({kind, centre, exposure}, {0.001, 0.025, 0.975, 0.999});
    auto share = [&](double count) { return std::max(0.0, count) / exposure; };
    return {share(at[0]), share(at[1]), share(at[2]), share(at[3])};
}

FunnelLimits limits_at(const Funnel& funnel, double exposure) {
    if (!funnel.is_widened) return exact_limits(funnel.kind, funnel.centre, exposure);
    double error = standard_error(funnel, exposure) * std::sqrt(funnel.spread);
    double most = funnel.kind == FunnelKind::shares ? 1 : HUGE_VAL;
    return {std::max(0.0, funnel.centre - z_998 * error), std::max(0.0, funnel.centre - z_95 * error),
            std::min(most, funnel.centre + z_95 * error), std::min(most, funnel.centre + z_998 * error)};
}

std::optional<Funnel> funnel_of(FunnelKind kind, const std::vector<FunnelPlace>& places) {
    double count = 0, exposure = 0;
    for (const auto& place : places) {
        count += static_cast<double>(place.count);
        exposure += place.exposure;
    }
    if (!can_be_told(kind, places, count, exposure)) return std::nullopt;
    Funnel funnel;
    funnel.kind = kind;
    funnel.centre = count / exposure;
    for (const auto& place : places) {
        FunnelPoint point;
        point.place = place;
        point.value = static_cast<double>(place.count) / place.exposure;
        point.z = (point.value - funnel.centre) / standard_error(funnel, place.exposure);
        funnel.points.push_back(point);
    }
    find_spread(funnel);
    for (auto& point : funnel.points) {
        point.limits = limits_at(funnel, point.place.exposure);
        point.where = where_is(point.value, point.limits);
    }
    return funnel;
}

} // namespace reeve::statistics
