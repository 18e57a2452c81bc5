// Fractions: exact sums, an exact order, and one rounding.
#include "base/fraction.h"
#include "base/result.h"
#include <doctest/doctest.h>

namespace reeve {

TEST_CASE("a fraction is kept in lowest terms with its sign above") {
    CHECK(Fraction(50, 100) == Fraction(1, 2));
    CHECK(Fraction(1, -2) == Fraction(-1, 2));
    CHECK(Fraction(0, -7) == Fraction(0));
    CHECK_THROWS_AS(Fraction(1, 0), Fault);
    CHECK_THROWS_AS(Fraction(1) / Fraction(0), Fault);
}

TEST_CASE("thirds add up to a whole") {
    CHECK(Fraction(1, 3) + Fraction(1, 3) + Fraction(1, 3) == Fraction(1));
    CHECK(Fraction(70) + Fraction(55) + Fraction(60) == Fraction(185));
    CHECK(Fraction(185) / Fraction(3) == Fraction(185, 3));
    CHECK(Fraction(1, 6) - Fraction(1, 4) == Fraction(-1, 12));
    CHECK(Fraction(-2, 3) * Fraction(9, 4) == Fraction(-3, 2));
}

TEST_CASE("the order of fractions is exact however near they are") {
    CHECK(Fraction(6495, 100) < Fraction(65));
    CHECK(Fraction(-1, 3) > Fraction(-1, 2));
    CHECK(Fraction(-1, 2) < Fraction(1, 2));
    CHECK(Fraction(1'000'000'006, 1'000'000'007) < Fraction(1'000'000'007, 1'000'000'008));
    const auto huge = Fraction::of(Fraction::Wide{1} << 126, (Fraction::Wide{1} << 125) - 1);
    CHECK(huge > Fraction(2));
    CHECK(huge < Fraction(2'000'000'001, 1'000'000'000));
    for (int a = -9; a <= 9; ++a)
        for (int b = 1; b <= 7; ++b)
            for (int c = -9; c <= 9; ++c)
                for (int d = 1; d <= 7; ++d) {
                    CAPTURE(std::to_string(a) + "/" + std::to_string(b) + " and " + std::to_string(c) + "/"
                            + std::to_string(d));
                    CHECK((Fraction(a, b) <=> Fraction(c, d)) == (a * d <=> c * b));
                }
}

TEST_CASE("a fraction too large for its parts is refused, not rounded") {
    const auto fine = Fraction::of(1, (Fraction::Wide{1} << 100) + 1);
    CHECK_THROWS_AS(fine * fine, Fault);
}

TEST_CASE("a fraction is rounded half away from zero, once") {
    CHECK(in_words(Fraction(6495, 100), 1) == "65.0");
    CHECK(in_words(Fraction(6494, 100), 1) == "64.9");
    CHECK(in_words(Fraction(185, 3), 1) == "61.7");
    CHECK(in_words(Fraction(1, 2), 0) == "1");
    CHECK(in_words(Fraction(-1, 2), 0) == "-1");
    CHECK(in_words(Fraction(-1, 100), 1) == "0.0");
    CHECK(in_words(Fraction(5, 100), 1) == "0.1");
    CHECK(in_words(Fraction(1, 3), 6) == "0.333333");
}

} // namespace reeve
