// Tests of the attack on several tables at once.
#include "base/differencing.h"
#include "base/result.h"
#include <doctest/doctest.h>

namespace reeve::statistics {

using Places = std::vector<std::size_t>;

TEST_CASE("a number that is the whole less the others is given away") {
    // Cells 0 to 2: all shown but one, and the sum.
    CHECK(given_away({{{0}, {}, true}, {{1}, {}, true}, {{2}, {}, false}, {{0, 1, 2}, {}, true}}, 3) == Places{2});
    CHECK(given_away({{{0}, {}, true}, {{1}, {}, false}, {{2}, {}, false}, {{0, 1, 2}, {}, true}}, 3).empty());
}

TEST_CASE("the same answers cut by two things give away what neither cut does alone") {
    // Answers by age (young, old) and sex (women, men): cells yw, ym, ow, om. One page shows all who said yes and the
    // young; the other the women and the young women. Each is safe; together they give the old men.
    const CountedCells all{{0, 1, 2, 3}, {}, true}, young{{0, 1}, {}, true}, women{{0, 2}, {}, true};
    const CountedCells young_women{{0}, {}, true}, old_men{{3}, {}, false};
    CHECK(given_away({all, young, old_men}, 4).empty());
    CHECK(given_away({all, women, young_women, old_men}, 4).empty());
    CHECK(given_away({all, young, women, young_women, old_men}, 4) == Places{4});
}

TEST_CASE("a filter and its complement are a difference apart") {
    // Everyone, then everyone but those who did not say: the two pages together tell of those who did not.
    CHECK(given_away({{{0, 1}, {}, true}, {{0}, {}, true}, {{1}, {}, false}}, 2) == Places{2});
}

TEST_CASE("what adds to something is known as well") {
    // Cells 0 and 1 add to cell 2.
    CHECK(given_away({{{0, 1}, {2}, true}, {{2}, {}, true}, {{0}, {}, true}, {{1}, {}, false}}, 3) == Places{3});
}

TEST_CASE("a number of a cell that is not there is a fault") {
    CHECK_THROWS_AS(given_away({{{3}, {}, true}}, 3), Fault);
}

} // namespace reeve::statistics
