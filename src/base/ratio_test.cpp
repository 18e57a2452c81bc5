// Tests of percentages that are rounded once and exactly.
#include "base/result.h"
#include "base/statistics.h"
#include <doctest/doctest.h>
#include <limits>

namespace reeve {

TEST_CASE("a share is rounded once, half away from zero") {
    CHECK(percentage({80, 696}, 1) == "11.5");
    CHECK(percentage({80, 696}, 0) == "11");
    CHECK(percentage({34, 34}, 0) == "100");
    CHECK(percentage({1, 200}, 0) == "1");
    CHECK(percentage({-1, 200}, 0) == "-1");
    CHECK(percentage({1, 201}, 0) == "0");
    CHECK(percentage({-1, 201}, 0) == "0");
    CHECK(percentage({0, 5}, 2) == "0.00");
    CHECK(percentage({1, 1000}, 2) == "0.10");
    CHECK(percentage({-1, 3000}, 3) == "-0.033");
    CHECK(percentage({5, 2}, 0) == "250");
    CHECK(percentage({1, 3}, 6) == "33.333333");
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    CHECK(percentage({largest, 1}, 6) == "922337203685477580700.000000");
    CHECK(percentage({largest, largest}, 6) == "100.000000");
}

TEST_CASE("a change carries its sign and half a per cent is rounded away from zero") {
    CHECK(percentage_change(80, 17, 0) == "+371");
    CHECK(percentage_change(53, 40, 1) == "+32.5");
    CHECK(percentage_change(53, 40, 0) == "+33");
    CHECK(percentage_change(27, 40, 0) == "-33");
    CHECK(percentage_change(88, 100, 0) == "-12");
    CHECK(percentage_change(201, 200, 0) == "+1");
    CHECK(percentage_change(199, 200, 0) == "-1");
    CHECK(percentage_change(1001, 1000, 0) == "0");
    CHECK(percentage_change(40, 40, 0) == "0");
    CHECK(percentage_change(40, 40, 1) == "0.0");
    CHECK(percentage_change(0, 40, 0) == "-100");
}

TEST_CASE("there is no percentage of nothing") {
    CHECK_THROWS_AS(percentage_change(5, 0, 0), Fault);
    CHECK_THROWS_AS(percentage({1, 0}, 0), Fault);
    CHECK_THROWS_AS(percentage({1, 2}, 7), Fault);
}

TEST_CASE("a decimal is shown under ten per cent only") {
    CHECK(usual_decimals({9, 100}) == 1);
    CHECK(usual_decimals({10, 100}) == 0);
    CHECK(usual_decimals({994, 10000}) == 1);
    CHECK(usual_decimals({995, 10000}) == 0); // it would show as 10.0
    CHECK(usual_decimals({-9, 100}) == 1);
    CHECK(usual_decimals({-50, 100}) == 0);
    CHECK(usual_decimals({0, 100}) == 0);
}

} // namespace reeve
