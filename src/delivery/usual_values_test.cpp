// Tests of usual ranges against values worked out apart from the program (tests/reference/measures.py), of phases, and
// of what is said of unusual numbers.
#include "delivery/usual_values.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::delivery;
using statistics::Signal;
using Because = UsualPhase::Because;

namespace {

constexpr double exact = 1e-9;

bool is_close(double value, double reference) { return std::abs(value - reference) < exact; }

std::vector<UsualPoint> months_of(const std::vector<double>& values) {
    std::vector<UsualPoint> points;
    for (std::size_t i = 0; i < values.size(); ++i)
        points.push_back({last_of_month(months_later(date_of(2022, 1, 1), static_cast<int>(i))), values[i], 1});
    return points;
}

const std::vector<double> counts = {12, 15, 11, 14, 16, 13, 12, 17, 14, 11, 13, 15, 30};

std::vector<double> shares() {
    const std::pair<double, double> of[] = {{1463, 1800}, {1502, 1815}, {1388, 1742}, {1499, 1801}, {1451, 1777},
                                            {1520, 1850}, {1395, 1733}, {1470, 1790}, {1433, 1756}, {1511, 1822},
                                            {1402, 1729}, {1466, 1788}, {1490, 1640}, {1475, 1655}};
    std::vector<double> values;
    for (auto [amount, out_of] : of) values.push_back(100 * amount / out_of);
    return values;
}

} // namespace

TEST_CASE("a usual range agrees with the one worked out in exact fractions") {
    struct Case {
        const char* name;
        std::vector<double> values;
        std::size_t baseline;
        double mean, lower, upper;
    };
    const Case cases[] = {
        {"the first twelve", counts, 12, 13.583333333333333, 6.086969696969697, 21.079696969696970},
        {"all thirteen", counts, 13, 14.846153846153846, 4.649487179487179, 25.042820512820513},
        {"shares", shares(), 12, 81.749467535339763, 77.379136663898400, 86.119798406781125},
    };
    for (const auto& one : cases) {
        CAPTURE(one.name);
        auto range = statistics::usual_range(one.values, one.baseline);
        REQUIRE(range);
        CHECK(is_close(range->mean, one.mean));
        CHECK(is_close(range->lower, one.lower));
        CHECK(is_close(range->upper, one.upper));
        CHECK(range->signals.size() == one.values.size());
    }
}

TEST_CASE("a later number is held to the baseline and does not widen it") {
    CHECK(statistics::usual_range(counts, 12)->signals[12] == Signal::outside_limits);
    CHECK_FALSE(statistics::usual_range(counts, 11));
    std::vector<double> flat(12, 5.0);
    flat.push_back(6);
    CHECK(statistics::usual_range(flat, 12)->signals[12] == Signal::outside_limits);
}

TEST_CASE("a phase begins with the series, with another definition and with a decision, and with nothing else") {
    auto points = months_of(std::vector<double>(30, 10));
    for (std::size_t i = 12; i < points.size(); ++i) points[i].definition = 2;
    auto phases = phases_of(points, {date_of(2023, 7, 15)}); // within the nineteenth month
    REQUIRE(phases.size() == 3);
    CHECK(phases[0].because == Because::first);
    CHECK(phases[1].because == Because::definition);
    CHECK(phases[1].begin == 12);
    CHECK(phases[2].because == Because::decision);
    CHECK(phases[2].begin == 18);
    CHECK(phases[0].range);
    CHECK_FALSE(phases[1].range); // six numbers are too few
    CHECK(phases[2].range);
    CHECK(phases_of({}, {}).empty());
}

TEST_CASE("limits are made of at most so many numbers, and stand until a decision") {
    auto values = std::vector<double>(40, 10);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] += i % 2 ? 1 : -1;
    for (std::size_t i = most_usual; i < values.size(); ++i) values[i] += 100;
    auto phases = phases_of(months_of(values), {});
    REQUIRE(phases.size() == 1);
    CHECK(phases[0].baseline == most_usual);
    CHECK(phases[0].range->upper < 20);
}

TEST_CASE("what is unusual is said in words, and judged only where one way is better") {
    struct Case {
        std::vector<double> values;
        Signal signal;
        const char* words;
        const char* if_more;
    };
    const Case cases[] = {
        {{10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 40},
         Signal::outside_limits,
         "Above the usual range",
         "for the better"},
        {{10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 0},
         Signal::outside_limits,
         "Below the usual range",
         "for the worse"},
        {{10, 12, 10, 12, 10, 12, 9, 10, 11, 12, 13, 14},
         Signal::trend_of_six,
         "One of 6 in a row that rise",
         "for the better"},
        {{12, 10, 12, 10, 12, 10, 14, 13, 12, 11, 10, 9},
         Signal::trend_of_six,
         "One of 6 in a row that fall",
         "for the worse"},
        {{10, 9, 10, 9, 10, 9, 10, 13, 13, 12, 13, 12}, Signal::run_of_seven, "", ""},
        {{10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 16, 16},
         Signal::two_of_three_near_limit,
         "One of two in three close to the upper end of the usual range",
         "for the better"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.words);
        auto points = months_of(one.values);
        auto unusual = unusual_points(points, phases_of(points, {}));
        REQUIRE_FALSE(unusual.empty());
        if (one.signal == Signal::run_of_seven) {
            CHECK(unusual.front().words == "One of 7 in a row below the average");
            CHECK(judged(unusual.front(), Polarity::less) == "for the better");
            continue;
        }
        CHECK(unusual.back().signal == one.signal);
        CHECK(unusual.back().words == one.words);
        CHECK(judged(unusual.back(), Polarity::more) == one.if_more);
        CHECK(judged(unusual.back(), Polarity::neither).empty());
    }
}
