// Scores as exact percentages: weights, absences, gates and the line.
#include "base/result.h"
#include "commissioning/assessor_mark.h"
#include <doctest/doctest.h>

namespace reeve::commissioning {

TEST_CASE("a percentage weighs each criterion by its own scale") {
    const std::vector<MarkingScale> scales = {{50, 4}, {30, 5}, {20, 10}};
    CHECK(score_percent(scales, {4, 5, 10}) == Fraction(100));
    CHECK(score_percent(scales, {0, 0, 0}) == Fraction(0));
    CHECK(score_percent(scales, {3, 4, 7}) == Fraction(151, 2)); // 37.5 + 24 + 14
    CHECK(score_percent({{1, 3}, {2, 7}}, {1, 1}) == Fraction(100 * 13, 21 * 3));
    CHECK_THROWS_AS(score_percent(scales, {5, 1, 1}), Fault);
}

TEST_CASE("what cannot be assessed is left out and is not nought") {
    const std::vector<MarkingScale> scales = {{50, 4}, {30, 5}, {20, 10}};
    CHECK(score_percent(scales, {3, {}, 7}) == Fraction(100 * 515, 700)); // (37.5 + 14) of 70
    CHECK(score_percent(scales, {{}, {}, {}}) == std::nullopt);
    CHECK(score_percent({}, {}) == std::nullopt);
}

TEST_CASE("64.95 shows as 65.0% and does not reach 65") {
    const std::vector<MarkingScale> scales = {{100, 2000}};
    const auto percent = score_percent(scales, {1299});
    CHECK(percent == Fraction(6495, 100));
    CHECK(percent_in_words(*percent) == "65.0%");
    CHECK_FALSE(reaches(*percent, Fraction(65)));
    CHECK(reaches(*score_percent(scales, {1300}), Fraction(65)));
}

TEST_CASE("a gate has no weight, and one no is enough for one assessor") {
    const std::vector<MarkingScale> scales = {{100, 4}, {0, 1, true}, {0, 1, true}};
    CHECK(score_percent(scales, {3, 0, 1}) == Fraction(75));
    CHECK(gates_of(scales, {3, 1, 1}) == Gates::met);
    CHECK(gates_of(scales, {3, 1, {}}) == Gates::open);
    CHECK(gates_of(scales, {3, {}, 0}) == Gates::not_met);
    CHECK(gates_of({{100, 4}}, {3}) == Gates::met);
}

TEST_CASE("assessors who disagree on a gate leave it open for the panel") {
    using enum Gates;
    CHECK(gates_together({met, met}) == met);
    CHECK(gates_together({met, open}) == open);
    CHECK(gates_together({met, not_met}) == open);
    CHECK(gates_together({not_met, not_met}) == not_met);
    CHECK(gates_together({not_met, open}) == not_met);
    CHECK(gates_together({}) == met);
}

} // namespace reeve::commissioning
