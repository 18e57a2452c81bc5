// Tests of raking: margins that fit, limits that hold, and refusals in words.
#include "base/raking.h"
#include "base/sampling.h"
#include <cmath>
#include <doctest/doctest.h>

namespace reeve::statistics {
namespace {

// Twenty, thirty / ten, forty people by sex and age.
std::vector<RakingMargin> two_margins() {
    RakingMargin sex{"sex", {"Female", "Male"}, {}, {0.5, 0.5}};
    RakingMargin age{"age", {"Under 45", "45 and over"}, {}, {0.3, 0.7}};
    const int counts[2][2] = {{20, 30}, {10, 40}};
    for (int a = 0; a < 2; ++a)
        for (int b = 0; b < 2; ++b)
            for (int person = 0; person < counts[a][b]; ++person) {
                sex.category_of.push_back(a);
                age.category_of.push_back(b);
            }
    return {sex, age};
}

double share_of(const Raked& raked, const RakingMargin& margin, int category) {
    double held = 0, known = 0;
    for (std::size_t at = 0; at < raked.weights.size(); ++at) {
        if (margin.category_of[at] < 0) continue;
        known += raked.weights[at];
        if (margin.category_of[at] == category) held += raked.weights[at];
    }
    return held / known;
}

} // namespace

TEST_CASE("raked weights give the population's shares on every margin") {
    auto margins = two_margins();
    margins[1].shares = {0.42, 0.58};
    const auto raked = rake({}, margins);
    REQUIRE(raked);
    CHECK(raked->is_settled);
    CHECK(raked->worst_gap < 1e-9);
    CHECK(std::abs(share_of(*raked, margins[0], 0) - 0.5) < 1e-9);
    CHECK(std::abs(share_of(*raked, margins[1], 0) - 0.42) < 1e-9);
    double sum = 0;
    for (double weight : raked->weights) sum += weight;
    CHECK(std::abs(sum - 100) < 1e-6);
    CHECK(raked->effective < 100);
    CHECK(std::abs(raked->design_effect - 100 / raked->effective) < 1e-9);
}

TEST_CASE("who fits already keeps a weight of 1") {
    const auto raked = rake({}, {two_margins()[0]});
    REQUIRE(raked);
    for (double weight : raked->weights) CHECK(std::abs(weight - 1) < 1e-12);
    CHECK(raked->trimmed == 0);
    CHECK(std::abs(raked->effective - 100) < 1e-9);
}

TEST_CASE("weights stop at their limits, and the gap that leaves is said") {
    auto margins = two_margins();
    margins[1].shares = {0.9, 0.1};
    RakingLimits limits;
    limits.most_weight = 2;
    limits.least_weight = 0.5;
    const auto raked = rake({}, margins, limits);
    REQUIRE(raked);
    for (double weight : raked->weights) {
        CHECK(weight <= 2 + 1e-6);
        CHECK(weight >= 0.5 - 1e-6);
    }
    CHECK(raked->trimmed > 0);
    CHECK(raked->worst_gap > 0.01);
}

TEST_CASE("who did not say keeps their weight on that margin") {
    auto margins = two_margins();
    margins[1].shares = {0.6, 0.4};
    margins[1].category_of[0] = -1;
    const auto raked = rake({}, {margins[1]});
    REQUIRE(raked);
    CHECK(std::abs(raked->weights[0] - 1) < 1e-9);
    CHECK(std::abs(share_of(*raked, margins[1], 0) - 0.6) < 1e-9);
}

TEST_CASE("design weights are where raking begins") {
    auto margins = two_margins();
    std::vector<double> design(100, 1);
    design[0] = 3;
    const auto raked = rake(design, margins);
    REQUIRE(raked);
    CHECK(raked->weights[0] > 2.5 * raked->weights[1]);
}

TEST_CASE("a group that nobody stands for is refused in words") {
    auto margins = two_margins();
    margins[1].categories.push_back("Over 90");
    margins[1].shares = {0.3, 0.6, 0.1};
    const auto refused = rake({}, margins);
    REQUIRE(refused.has_problems());
    CHECK(refused.problems().list.front().message.find("Over 90") != std::string::npos);
    margins = two_margins();
    margins[0].shares = {1, 0};
    CHECK(rake({}, margins).has_problems());
    CHECK(rake({}, {}).has_problems());
}

} // namespace reeve::statistics
