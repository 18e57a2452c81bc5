// Effective sizes, intervals of weighted shares, and the difference of two.
#include "base/sampling.h"
#include "base/result.h"
#include <algorithm>
#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <numeric>

namespace reeve::statistics {

static double deviate_of(double confidence) { return std::sqrt(2.0) * boost::math::erf_inv(confidence); }

double effective_size(const std::vector<double>& weights) {
    double sum = 0, squares = 0;
    for (double weight : weights) {
        sum += weight;
        squares += weight * weight;
    }
    return squares > 0 ? sum * sum / squares : 0;
}

Interval wilson_of_share(double share, double answers, double confidence) {
    if (!(share >= 0 && share <= 1)) throw Fault("statistics: a share must lie between 0 and 1");
    if (!(answers > 0)) return {0, 1};
    const double z = deviate_of(confidence);
    const double middle = 2 * answers * share + z * z;
    const double spread = z * std::sqrt(z * z + 4 * answers * share * (1 - share));
    const double scale = 2 * (answers + z * z);
    return {share == 0 ? 0 : (middle - spread) / scale, share == 1 ? 1 : (middle + spread) / scale};
}

std::optional<WeightedShare> weighted_share(const std::vector<WeighedAnswer>& given, double confidence) {
    std::vector<double> weights;
    double held = 0, sum = 0;
    for (const auto& [weight, holds] : given) {
        weights.push_back(weight);
        sum += weight;
        if (holds) held += weight;
    }
    if (!(sum > 0)) return std::nullopt;
    WeightedShare result;
    result.share = std::clamp(held / sum, 0.0, 1.0);
    result.answers = static_cast<double>(given.size());
    result.effective = effective_size(weights);
    result.design_effect = result.answers / result.effective;
    result.interval = wilson_of_share(result.share, result.effective, confidence);
    return result;
}

std::optional<ShareDifference> difference_of_shares(ShareOf later, ShareOf earlier, double confidence) {
    if (!(later.answers > 0) || !(earlier.answers > 0)) return std::nullopt;
    const auto one = wilson_of_share(later.share, later.answers, confidence);
    const auto two = wilson_of_share(earlier.share, earlier.answers, confidence);
    ShareDifference result;
    result.difference = later.share - earlier.share;
    result.interval = {result.difference - std::hypot(later.share - one.lower, two.upper - earlier.share),
                       result.difference + std::hypot(one.upper - later.share, earlier.share - two.lower)};
    const double pooled =
        (later.share * later.answers + earlier.share * earlier.answers) / (later.answers + earlier.answers);
    const double error = std::sqrt(pooled * (1 - pooled) * (1 / later.answers + 1 / earlier.answers));
    if (error > 0) {
        result.z = result.difference / error;
        result.p = std::erfc(std::abs(result.z) / std::sqrt(2.0));
    }
    return result;
}

std::vector<double> adjusted_for_many(const std::vector<double>& p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return p[a] < p[b]; });
    std::vector<double> adjusted(p.size());
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        least = std::min(least, p[order[rank - 1]] * static_cast<double>(p.size()) / static_cast<double>(rank));
        adjusted[order[rank - 1]] = least;
    }
    return adjusted;
}

} // namespace reeve::statistics
