// Tests of intervals and p values against published and independently summed values.
#include "base/result.h"
#include "base/statistics.h"
#include <cmath>
#include <doctest/doctest.h>

namespace reeve::statistics {

// Equal when shown with so many decimals.
static bool shows(double value, double shown, int decimals) {
    return std::abs(value - shown) <= 0.5001 * std::pow(10, -decimals);
}
static bool shows(Interval interval, double lower, double upper, int decimals) {
    return shows(interval.lower, lower, decimals) && shows(interval.upper, upper, decimals);
}

TEST_CASE("Wilson's interval knows that two of two is little evidence") {
    CHECK(shows(wilson(34, 34).lower, 0.8985, 4));
    CHECK(wilson(34, 34).upper == 1);
    CHECK(shows(wilson(2, 2).lower, 0.3424, 4));
    CHECK(shows(wilson(0, 2), 0, 0.6576, 4));
    CHECK(shows(wilson(81, 263), 0.2553, 0.3662, 4)); // Newcombe 1998, table I
    CHECK(shows(wilson(15, 148), 0.0624, 0.1605, 4)); // the same
    CHECK(shows(wilson(0, 0), 0, 1, 9));
}

TEST_CASE("the exact interval of a proportion is the published one") {
    CHECK(shows(clopper_pearson(81, 263), 0.2527, 0.3676, 4)); // Newcombe 1998, table I
    CHECK(shows(clopper_pearson(15, 148), 0.0578, 0.1617, 4)); // the same
    CHECK(shows(clopper_pearson(0, 34), 0, 1 - std::pow(0.025, 1.0 / 34), 9));
    CHECK(shows(clopper_pearson(34, 34), std::pow(0.025, 1.0 / 34), 1, 9));
    CHECK(shows(clopper_pearson(0, 0), 0, 1, 9));
}

TEST_CASE("nothing seen in thirty-four visits leaves up to eight per cent possible") {
    CHECK(shows(exact_upper(0, 34), 0.0843, 4));
    CHECK(shows(exact_upper(0, 34), 1 - std::pow(0.05, 1.0 / 34), 9));
    CHECK(exact_upper(34, 34) == 1);
    CHECK(exact_upper(0, 0) == 1);
}

TEST_CASE("Byar's interval of a count is the published one") {
    CHECK(shows(byar(80), 63.43, 99.57, 2));
    CHECK(shows(byar(17), 9.90, 27.22, 2));
    CHECK(byar(0).lower == 0);
    CHECK(byar(1, 0.9999).lower == 0);
}

TEST_CASE("the exact interval of a count is the published one") {
    CHECK(shows(exact_poisson(0), 0, 3.6889, 4));
    CHECK(shows(exact_poisson(1), 0.0253, 5.5716, 4));
    CHECK(shows(exact_poisson(5), 1.6235, 11.6683, 4));
    CHECK(shows(exact_poisson(9), 4.1154, 17.0848, 4));
}

TEST_CASE("a count has its exact interval below ten and Byar's from ten on") {
    CHECK(count_interval(9).lower == exact_poisson(9).lower);
    CHECK(count_interval(10).lower == byar(10).lower);
}

TEST_CASE("eighty against seventeen is a change, fifty-three against forty may be chance") {
    const auto first = rate_ratio(80, 1, 17, 1);
    REQUIRE(first);
    CHECK(shows(first->ratio, 4.7059, 4));
    CHECK(shows(first->interval, 2.7635, 8.4752, 4));
    CHECK(shows(first->p * 1e11, 6, 0));
    CHECK(first->is_distinguishable());
    const auto second = rate_ratio(53, 1, 40, 1);
    REQUIRE(second);
    CHECK(shows(second->ratio, 1.325, 6));
    CHECK(shows(second->interval, 0.8624, 2.0502, 4));
    CHECK(shows(second->p, 0.2132, 4));
    CHECK_FALSE(second->is_distinguishable());
}

TEST_CASE("the ratio of rates counts the exposure") {
    const auto doubled = rate_ratio(80, 122, 40, 61);
    REQUIRE(doubled);
    CHECK(shows(doubled->ratio, 1, 9));
    CHECK(doubled->p == 1);
    const auto none = rate_ratio(0, 1, 10, 1);
    REQUIRE(none);
    CHECK(none->ratio == 0);
    CHECK(none->interval.lower == 0);
    CHECK(shows(none->p, 2 * std::pow(0.5, 10), 9));
}

TEST_CASE("a ratio to nothing has no value") {
    CHECK_FALSE(rate_ratio(5, 1, 0, 1));
    CHECK_FALSE(rate_ratio(0, 1, 0, 1));
    CHECK_FALSE(rate_ratio(5, 0, 5, 1));
    CHECK_FALSE(rate_ratio(5, 1, 5, std::nan("")));
}

// The two-sided p of a binomial count by adding every term.
static double summed(int seen, int trials, double share) {
    std::vector<double> chances;
    double chance = std::pow(1 - share, trials);
    for (int k = 0; k <= trials; ++k) {
        chances.push_back(chance);
        chance *= static_cast<double>(trials - k) / (k + 1) * share / (1 - share);
    }
    double sum = 0;
    for (const double c : chances)
        if (c <= chances[seen] * (1 + 1e-7)) sum += c;
    return std::min(1.0, sum);
}

TEST_CASE("p is the sum of all splits no likelier than the one seen") {
    for (const double exposure : {0.1, 0.5, 1.0, 2.0, 9.0})
        for (int trials = 1; trials <= 40; ++trials)
            for (int later = 0; later < trials; ++later) {
                const double p = rate_ratio(later, exposure, trials - later, 1)->p;
                const double expected = summed(later, trials, exposure / (1 + exposure));
                if (std::abs(p - expected) > 1e-9)
                    FAIL(later << " of " << trials << " at " << exposure << ": " << p << ", not " << expected);
            }
}

TEST_CASE("large counts are no trouble") {
    const auto ratio = rate_ratio(1'000'000, 1, 1'003'000, 1);
    REQUIRE(ratio);
    // z = 3000 / sqrt(2003000) = 2.1197, two-sided 0.0340; the exact p adds one more term
    CHECK(shows(ratio->p, 0.0340, 3));
}

TEST_CASE("counts that cannot be are a fault") {
    CHECK_THROWS_AS(wilson(3, 2), Fault);
    CHECK_THROWS_AS(wilson(-1, 2), Fault);
    CHECK_THROWS_AS(clopper_pearson(1, 2, 1.0), Fault);
    CHECK_THROWS_AS(byar(-1), Fault);
    CHECK_THROWS_AS(rate_ratio(-1, 1, 5, 1), Fault);
}

} // namespace reeve::statistics
