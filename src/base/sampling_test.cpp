// Tests of weighted shares, their effective sizes and the difference of two waves.
#include "base/result.h"
#include "base/sampling.h"
#include <cmath>
#include <doctest/doctest.h>

namespace reeve::statistics {

static bool shows(double value, double shown, double within) { return std::abs(value - shown) <= within; }

TEST_CASE("equal weights are worth what they count, unequal ones less") {
    CHECK(shows(effective_size({1, 1, 1, 1}), 4, 1e-12));
    CHECK(shows(effective_size({3, 3, 3, 3}), 4, 1e-12));
    CHECK(shows(effective_size({1, 1, 2}), 16.0 / 6, 1e-12));
    CHECK(effective_size({}) == 0);
}

TEST_CASE("a share without weights has Wilson's interval, with unequal ones a wider one") {
    std::vector<WeighedAnswer> equal, unequal;
    for (int at = 0; at < 263; ++at) {
        equal.push_back({1, at < 81});
        unequal.push_back({at % 2 ? 1.6 : 0.4, at < 81});
    }
    const auto plain = weighted_share(equal);
    REQUIRE(plain);
    CHECK(shows(plain->interval.lower, 0.2553, 5e-5)); // Newcombe 1998, table I
    CHECK(shows(plain->interval.upper, 0.3662, 5e-5));
    CHECK(shows(plain->design_effect, 1, 1e-12));
    const auto weighed = weighted_share(unequal);
    REQUIRE(weighed);
    CHECK(weighed->design_effect > 1.3);
    CHECK(weighed->interval.upper - weighed->interval.lower > plain->interval.upper - plain->interval.lower);
    CHECK_FALSE(weighted_share({}));
}

TEST_CASE("the difference of two shares is Newcombe's published one") {
    // Newcombe 1998, table II, contrast (a), method 10: 56/70 less 48/80.
    const auto difference = difference_of_shares({56.0 / 70, 70}, {48.0 / 80, 80});
    REQUIRE(difference);
    CHECK(shows(difference->difference, 0.2, 1e-9));
    CHECK(shows(difference->interval.lower, 0.0524, 5e-5));
    CHECK(shows(difference->interval.upper, 0.3339, 5e-5));
    CHECK(difference->is_distinguishable());
    // Contrast (b): 9/10 less 3/10.
    const auto few = difference_of_shares({0.9, 10}, {0.3, 10});
    CHECK(shows(few->interval.lower, 0.1705, 5e-5));
    CHECK(shows(few->interval.upper, 0.8090, 5e-5));
}

TEST_CASE("the same share in both waves is no change") {
    const auto same = difference_of_shares({0.4, 500}, {0.4, 450});
    REQUIRE(same);
    CHECK(same->p == doctest::Approx(1));
    CHECK_FALSE(same->is_distinguishable());
    CHECK_FALSE(difference_of_shares({0.4, 0}, {0.4, 450}));
    CHECK(difference_of_shares({1, 20}, {1, 30})->p == 1);
}

TEST_CASE("many comparisons at once raise their p values, never lower them") {
    const auto adjusted = adjusted_for_many({0.01, 0.04, 0.03, 0.2});
    CHECK(shows(adjusted[0], 0.04, 1e-12));
    CHECK(shows(adjusted[1], 0.16 / 3, 1e-12));
    CHECK(shows(adjusted[2], 0.16 / 3, 1e-12));
    CHECK(shows(adjusted[3], 0.2, 1e-12));
    CHECK(adjusted_for_many({}).empty());
}

TEST_CASE("a share outside 0 to 1 is a fault") { CHECK_THROWS_AS(wilson_of_share(1.2, 10), Fault); }

} // namespace reeve::statistics
