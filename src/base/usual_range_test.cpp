// Tests of the usual range of a series against charts worked out by hand.
#include "base/statistics.h"
#include <doctest/doctest.h>

namespace reeve::statistics {

static std::vector<int> signals_of(const std::vector<double>& points) {
    const auto range = usual_range(points).value();
    std::vector<int> signals;
    for (const auto signal : range.signals) signals.push_back(static_cast<int>(signal));
    return signals;
}

TEST_CASE("a series that swings evenly has limits and no signal") {
    // The mean of 10 and 12 is 11; every moving range is 2, and 2.66 * 2 = 5.32.
    const auto range = usual_range({10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12});
    REQUIRE(range);
    CHECK(range->mean == doctest::Approx(11));
    CHECK(range->lower == doctest::Approx(5.68));
    CHECK(range->upper == doctest::Approx(16.32));
    for (const auto signal : range->signals) CHECK(signal == Signal::none);
}

TEST_CASE("a point beyond the limits signals, and so does the long run it leaves on the other side") {
    // Eleven points sum to 120; with 36 the mean is 156/12 = 13. Ten ranges of 2 and one of 26: 46/11 = 4.1818,
    // times 2.66 is 11.1236, so the limits are 1.8764 and 24.1236. The first eleven points all lie below the mean.
    const auto range = usual_range({10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 36});
    REQUIRE(range);
    CHECK(range->mean == doctest::Approx(13));
    CHECK(range->lower == doctest::Approx(1.87636).epsilon(1e-5));
    CHECK(range->upper == doctest::Approx(24.12364).epsilon(1e-5));
    for (int i = 0; i < 11; ++i) CHECK(range->signals[i] == Signal::run_of_seven);
    CHECK(range->signals[11] == Signal::outside_limits);
}

TEST_CASE("six points that rise or fall without a break signal, five do not") {
    // Mean 135/12 = 11.25; ranges 5 * 2 + 3 + 5 * 1 = 18, 18/11 = 1.6364; limits 6.897 and 15.603.
    CHECK(signals_of({10, 12, 10, 12, 10, 12, 9, 10, 11, 12, 13, 14})
          == std::vector<int>{0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3, 3});
    CHECK(signals_of({14, 13, 12, 11, 10, 9, 12, 10, 12, 10, 12, 10})
          == std::vector<int>{3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0});
    CHECK(signals_of({10, 12, 10, 12, 10, 12, 10, 10, 11, 12, 13, 14}) == std::vector<int>(12, 0));
}

TEST_CASE("two of three points near one limit signal") {
    // Mean 142/12 = 11.8333; ranges 9 * 2 + 4 + 0 = 22, 22/11 = 2; upper limit 17.153, two thirds of the way 15.380.
    CHECK(signals_of({10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 16, 16})
          == std::vector<int>{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4});
}

TEST_CASE("a point on the mean ends a run") {
    // Mean 132/12 = 11: six points below, one on the mean, five above.
    CHECK(signals_of({10, 9, 10, 9, 10, 9, 11, 13, 12, 13, 12, 14}) == std::vector<int>(12, 0));
    // Mean 11 again, seven points below. Ranges 6 * 1 + 3 + 0 + 3 * 1 = 12, 12/11 = 1.0909; upper limit 13.902, two
    // thirds of the way 12.935: the 13s are near it, two of three at a time, and the 14 is outside.
    CHECK(signals_of({10, 9, 10, 9, 10, 9, 10, 13, 13, 12, 13, 14})
          == std::vector<int>{2, 2, 2, 2, 2, 2, 2, 4, 4, 0, 4, 1});
}

TEST_CASE("points that are all equal have no spread and no signal") {
    const auto range = usual_range(std::vector<double>(12, 0.1));
    REQUIRE(range);
    CHECK(range->lower == 0.1);
    CHECK(range->upper == 0.1);
    for (const auto signal : range->signals) CHECK(signal == Signal::none);
}

TEST_CASE("eleven points are too few to say what is usual") {
    CHECK_FALSE(usual_range(std::vector<double>(11, 5)));
    CHECK_FALSE(usual_range({}));
}

} // namespace reeve::statistics
