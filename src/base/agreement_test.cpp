// Tests of agreement between coders against published examples.
#include "base/agreement.h"
#include <cmath>
#include <doctest/doctest.h>

namespace reeve::statistics {
namespace {

std::vector<std::pair<int, int>> judged(const std::vector<std::vector<int>>& table) {
    std::vector<std::pair<int, int>> pairs;
    for (int a = 0; a < static_cast<int>(table.size()); ++a)
        for (int b = 0; b < static_cast<int>(table.size()); ++b)
            pairs.insert(pairs.end(), static_cast<std::size_t>(table[a][b]), {a, b});
    return pairs;
}

bool shows(double value, double shown, double within) { return std::abs(value - shown) <= within; }

} // namespace

TEST_CASE("kappa is that of the published tables") {
    // Fleiss, Levin and Paik (2003), table 18.1: kappa 0.68.
    const auto diagnoses = cohen_kappa(judged({{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}));
    REQUIRE(diagnoses);
    CHECK(shows(diagnoses->observed, 0.89, 1e-9));
    CHECK(shows(diagnoses->expected, 0.66, 1e-9));
    CHECK(shows(diagnoses->kappa, 0.6765, 5e-5));
    CHECK(shows(diagnoses->standard_error, 0.0877, 1e-3));
    const auto readers = cohen_kappa(judged({{20, 5}, {10, 15}}));
    REQUIRE(readers);
    CHECK(shows(readers->kappa, 0.4, 1e-9));
    CHECK(readers->interval.lower < 0.4);
    CHECK(readers->interval.upper > 0.4);
}

TEST_CASE("kappa of people who always agree is 1, and of people who agree by chance 0") {
    const auto always = cohen_kappa(judged({{10, 0}, {0, 10}}));
    REQUIRE(always);
    CHECK(shows(always->kappa, 1, 1e-9));
    CHECK(always->interval.upper == 1);
    CHECK(shows(cohen_kappa(judged({{25, 25}, {25, 25}}))->kappa, 0, 1e-9));
    CHECK(cohen_kappa(judged({{0, 10}, {10, 0}}))->kappa < 0);
}

TEST_CASE("where nobody could have differed there is no kappa") {
    CHECK_FALSE(cohen_kappa({}));
    CHECK_FALSE(cohen_kappa({{1, 1}, {1, 1}}));
}

TEST_CASE("alpha is that of Krippendorff's own example, on all four levels") {
    constexpr auto no = std::nullopt;
    // Krippendorff (2011): four observers, twelve units, some not observed.
    const Judged units = {{1, 1, no, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3},  {2, 2, 2, 2},   {1, 2, 3, 4},
                          {4, 4, 4, 4},  {1, 1, 2, 1}, {2, 2, 2, 2}, {no, 5, 5, 5}, {no, no, 1, 1}, {no, 3, no, no}};
    CHECK(shows(*krippendorff_alpha(units, Level::nominal), 0.743, 5e-4));
    CHECK(shows(*krippendorff_alpha(units, Level::ordinal), 0.815, 5e-4));
    CHECK(shows(*krippendorff_alpha(units, Level::interval), 0.849, 5e-4));
    CHECK(shows(*krippendorff_alpha(units, Level::ratio), 0.797, 5e-4));
    // The same paper, two observers and binary data: 0.095.
    const Judged binary = {{0, 1}, {1, 1}, {0, 1}, {0, 0}, {0, 0}, {0, 1}, {0, 0}, {0, 0}, {1, 0}, {0, 0}};
    CHECK(shows(*krippendorff_alpha(binary, Level::nominal), 0.095, 5e-4));
}

TEST_CASE("two sets of codes differ by what they do not share") {
    using Set = std::set<int>;
    const JudgedSets same = {{Set{1, 2}, Set{1, 2}}, {Set{3}, Set{3}}, {Set{}, Set{}}};
    CHECK(shows(*krippendorff_alpha(same), 1, 1e-9));
    const JudgedSets nearly = {{Set{1, 2}, Set{1}}, {Set{3}, Set{3}}, {Set{}, Set{}}};
    const JudgedSets apart = {{Set{1, 2}, Set{4}}, {Set{3}, Set{3}}, {Set{}, Set{}}};
    CHECK(*krippendorff_alpha(nearly) < 1);
    CHECK(*krippendorff_alpha(nearly) > *krippendorff_alpha(apart));
    // With one code each, sets are categories.
    const JudgedSets single = {{Set{0}, Set{1}}, {Set{1}, Set{1}}, {Set{0}, Set{0}}, {Set{1}, Set{0}}};
    const Judged categories = {{0, 1}, {1, 1}, {0, 0}, {1, 0}};
    CHECK(shows(*krippendorff_alpha(single), *krippendorff_alpha(categories, Level::nominal), 1e-12));
}

TEST_CASE("what nobody judged twice, or what never varies, has no alpha") {
    CHECK_FALSE(krippendorff_alpha(Judged{}, Level::nominal));
    CHECK_FALSE(krippendorff_alpha(Judged{{1, std::nullopt}, {std::nullopt, 2}}, Level::nominal));
    CHECK_FALSE(krippendorff_alpha(Judged{{1, 1}, {1, 1}}, Level::nominal));
}

TEST_CASE("an agreement is told by what it is worth") {
    CHECK(std::string(worth_of_agreement(0.8)) == "Good enough to rely on");
    CHECK(std::string(worth_of_agreement(0.7)) == "Enough for tentative conclusions");
    CHECK(std::string(worth_of_agreement(0.66)) == "Too little to rely on");
}

} // namespace reeve::statistics
