// The worked example of four bids and three assessors, and the cases in which a statistic says nothing.
#include "base/agreement.h"
#include "base/reliability.h"
#include <cmath>
#include <doctest/doctest.h>

namespace reeve::statistics {
namespace {

const std::vector<Judgement> example = {{0, 0, 80}, {0, 1, 70}, {0, 2, 75}, {1, 0, 70}, {1, 1, 55}, {1, 2, 60},
                                        {2, 0, 60}, {2, 1, 50}, {3, 0, 40}, {3, 1, 35}, {3, 2, 30}};

bool is(double found, double sought, double within = 1e-9) { return std::abs(found - sought) <= within; }

} // namespace

TEST_CASE("severity tells a generous judge from a strong unit") {
    const auto severity = severity_of(example);
    REQUIRE(severity);
    CHECK(is(*severity->of_judge[0], 55.0 / 9));
    CHECK(is(*severity->of_judge[1], -35.0 / 9));
    CHECK(is(*severity->of_judge[2], -20.0 / 9));
    CHECK(is(*severity->adjusted[0], 75));
    CHECK(is(*severity->adjusted[1], 185.0 / 3));
    CHECK(is(*severity->adjusted[2], 485.0 / 9)); // the strict judge C did not mark it
    CHECK(is(*severity->adjusted[3], 35));
}

TEST_CASE("severity is not estimated where judges share no unit") {
    CHECK_FALSE(severity_of({}));
    CHECK_FALSE(severity_of({{0, 0, 50}, {1, 0, 60}}));
    CHECK_FALSE(severity_of({{0, 0, 50}, {0, 1, 60}, {1, 2, 50}, {1, 3, 55}}));
    CHECK(severity_of({{0, 0, 50}, {0, 1, 60}, {1, 1, 50}, {1, 2, 55}}));
    // A judge and a unit without any number stand apart and disturb nobody.
    const auto gaps = severity_of({{0, 0, 50}, {0, 2, 60}});
    REQUIRE(gaps);
    CHECK_FALSE(gaps->of_judge[1]);
    CHECK(is(*gaps->of_judge[2], 5));
}

TEST_CASE("intraclass correlation is the worked example's") {
    const auto found = intraclass_correlation(example);
    REQUIRE(found);
    CHECK(is(found->between, 832.323232, 1e-6));
    CHECK(is(found->within, 38.095238, 1e-6));
    CHECK(is(found->k0, 30.0 / 11));
    CHECK(is(found->single, .884319, 1e-6));
    CHECK(is(found->mean, .954230, 1e-6));
}

TEST_CASE("intraclass correlation says nothing where nothing can be compared") {
    CHECK_FALSE(intraclass_correlation({}));
    CHECK_FALSE(intraclass_correlation({{0, 0, 50}, {0, 1, 60}}));
    CHECK_FALSE(intraclass_correlation({{0, 0, 50}, {1, 0, 60}}));
    CHECK_FALSE(intraclass_correlation({{0, 0, 50}, {0, 1, 50}, {1, 0, 50}, {1, 1, 50}}));
    // All differences lie within the units: lower than chance, and said so.
    CHECK(intraclass_correlation({{0, 0, 40}, {0, 1, 60}, {1, 0, 60}, {1, 1, 40}})->single < 0);
}

TEST_CASE("alpha in one pass is the worked example's and the same as from coincidences") {
    const auto found = interval_alpha(example);
    REQUIRE(found);
    CHECK(is(found->observed, 850.0 / 11));
    CHECK(is(found->expected, 6080.0 / 11));
    CHECK(is(found->alpha, .860197, 1e-6));
    Judged units(4, std::vector<std::optional<double>>(3));
    for (const auto& judgement : example) units[judgement.unit][judgement.judge] = judgement.value;
    CHECK(is(found->alpha, *krippendorff_alpha(units, Level::interval)));
    CHECK_FALSE(interval_alpha({{0, 0, 50}, {1, 0, 60}}));
    CHECK_FALSE(interval_alpha({{0, 0, 50}, {0, 1, 50}}));
}

TEST_CASE("standard scores need five numbers of a judge who varies") {
    std::vector<Judgement> given;
    for (std::size_t unit = 0; unit < 5; ++unit) {
        given.push_back({unit, 0, 50.0 + 10 * static_cast<double>(unit)});
        given.push_back({unit, 1, 60});
        if (unit < 4) given.push_back({unit, 2, 50.0 + static_cast<double>(unit)});
    }
    const auto scores = standard_scores(given);
    CHECK(is(*scores[0], -20 / std::sqrt(250)));
    CHECK_FALSE(scores[1]);
    CHECK_FALSE(scores[2]);
}

} // namespace reeve::statistics
