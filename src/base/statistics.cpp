// Intervals and tests: exact ones from the beta and gamma distributions, Wilson's and Byar's from their formulas.
#include "base/statistics.h"
#include "base/result.h"
#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace reeve::statistics {

namespace math = boost::math;

// The standard normal deviate of a two-sided interval: 1.96 at 95 %.
static double deviate(double confidence) { return std::sqrt(2.0) * math::erf_inv(confidence); }

static void check(std::int64_t count, std::int64_t trials, double confidence) {
    if (count < 0 || trials < count) throw Fault("statistics: a count must lie between 0 and its trials");
    if (!(confidence > 0 && confidence < 1)) throw Fault("statistics: confidence must lie between 0 and 1");
}

Interval wilson(std::int64_t successes, std::int64_t trials, double confidence) {
    check(successes, trials, confidence);
    if (trials == 0) return {0, 1};
    const double z = deviate(confidence);
    const auto n = static_cast<double>(trials);
    const auto o = static_cast<double>(successes);
    const double middle = 2 * o + z * z;
    const double spread = z * std::sqrt(z * z + 4 * o * (n - o) / n);
    const double scale = 2 * (n + z * z);
    return {successes == 0 ? 0 : (middle - spread) / scale, successes == trials ? 1 : (middle + spread) / scale};
}

// The proportion at which seeing so few has only this chance.
static double upper_proportion(std::int64_t successes, std::int64_t trials, double chance) {
    if (successes == trials) return 1;
    return math::ibeta_inv(static_cast<double>(successes) + 1, static_cast<double>(trials - successes), 1 - chance);
}

static double lower_proportion(std::int64_t successes, std::int64_t trials, double chance) {
    if (successes == 0) return 0;
    return math::ibeta_inv(static_cast<double>(successes), static_cast<double>(trials - successes) + 1, chance);
}

Interval clopper_pearson(std::int64_t successes, std::int64_t trials, double confidence) {
    check(successes, trials, confidence);
    const double chance = (1 - confidence) / 2;
    return {lower_proportion(successes, trials, chance), upper_proportion(successes, trials, chance)};
}

double exact_upper(std::int64_t successes, std::int64_t trials, double confidence) {
    check(successes, trials, confidence);
    return upper_proportion(successes, trials, 1 - confidence);
}

// O (1 - 1/(9 O) + z / (3 sqrt O))^3
static double byar_limit(double count, double z) {
    if (count == 0) return 0;
    const double root = 1 - 1 / (9 * count) + z / (3 * std::sqrt(count));
    return count * std::pow(std::max(root, 0.0), 3);
}

Interval byar(std::int64_t count, double confidence) {
    check(count, count, confidence);
    const double z = deviate(confidence);
    return {byar_limit(static_cast<double>(count), -z), byar_limit(static_cast<double>(count) + 1, z)};
}

Interval exact_poisson(std::int64_t count, double confidence) {
    check(count, count, confidence);
    const double chance = (1 - confidence) / 2;
    const auto o = static_cast<double>(count);
    return {count == 0 ? 0 : math::gamma_p_inv(o, chance), math::gamma_q_inv(o + 1, chance)};
}

Interval count_interval(std::int64_t count, double confidence) {
    return count < 10 ? exact_poisson(count, confidence) : byar(count, confidence);
}

// A binomial count of `trials` with this share expected.
struct Binomial {
    double trials;
    double share;

    double log_chance(double k) const {
        return std::lgamma(trials + 1) - std::lgamma(k + 1) - std::lgamma(trials - k + 1) + k * std::log(share)
               + (trials - k) * std::log1p(-share);
    }
    double at_most(double k) const { return k < 0 ? 0 : k >= trials ? 1 : math::ibetac(k + 1, trials - k, share); }
    double at_least(double k) const { return k <= 0 ? 1 : k > trials ? 0 : math::ibeta(k, trials - k + 1, share); }
};

// The least k in (from, to] for which the claim holds, which holds from somewhere up to `to` and not before; `to` + 1
// if nowhere.
template <class Claim> static double least(double from, double to, Claim claim) {
    double without = from;
    double with = to + 1;
    while (with - without > 1) {
        const double middle = std::floor((with + without) / 2);
        (claim(middle) ? with : without) = middle;
    }
    return with;
}

// The chance of every count no likelier than this one.
static double two_sided(const Binomial& law, double seen) {
    const double limit = law.log_chance(seen) + 1e-7; // equal chances differ by rounding
    const double mode = std::clamp(std::floor((law.trials + 1) * law.share), 0.0, law.trials);
    const auto is_rare = [&](double k) { return law.log_chance(k) <= limit; };
    if (is_rare(mode)) return 1;
    if (seen > mode) {
        const double below = least(-1, mode, [&](double k) { return !is_rare(k); }) - 1;
        return std::min(1.0, law.at_most(below) + law.at_least(seen));
    }
    const double above = least(mode, law.trials, is_rare);
    return std::min(1.0, law.at_most(seen) + law.at_least(above));
}

std::optional<RateRatio> rate_ratio(std::int64_t later, double later_exposure, std::int64_t earlier,
                                    double earlier_exposure, double confidence) {
    check(later, later, confidence);
    check(earlier, earlier, confidence);
    if (earlier == 0 || !(later_exposure > 0) || !(earlier_exposure > 0)) return std::nullopt;
    const double scale = earlier_exposure / later_exposure;
    const auto share = clopper_pearson(later, later + earlier, confidence);
    const auto ratio_of = [&](double p) { return p / (1 - p) * scale; };
    RateRatio result;
    result.ratio = static_cast<double>(later) / static_cast<double>(earlier) * scale;
    result.interval = {ratio_of(share.lower), ratio_of(share.upper)};
    const Binomial law{static_cast<double>(later + earlier), later_exposure / (later_exposure + earlier_exposure)};
    result.p = two_sided(law, static_cast<double>(later));
    return result;
}

} // namespace reeve::statistics
