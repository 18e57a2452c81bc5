// Tests of funnels against limits worked out apart from the program (tests/reference/measures.py).
#include "base/funnel.h"
#include <cmath>
#include <doctest/doctest.h>

using namespace reeve::statistics;

namespace {

constexpr double exact = 1e-9;

bool is_close(double value, double reference) { return std::abs(value - reference) < exact; }

bool are_close(const FunnelLimits& limits, const std::vector<double>& reference) {
    return is_close(limits.lower_998, reference[0]) && is_close(limits.lower_95, reference[1])
           && is_close(limits.upper_95, reference[2]) && is_close(limits.upper_998, reference[3]);
}

std::vector<FunnelPlace> places_of(const std::vector<std::pair<std::int64_t, double>>& list) {
    std::vector<FunnelPlace> places;
    for (auto [amount, exposure] : list)
        places.push_back({"Force " + std::to_string(places.size() + 1), amount, exposure});
    return places;
}

const std::vector<std::pair<std::int64_t, double>> few = {{412, 100000}, {388, 92000}, {455, 110500}, {300, 80250},
                                                          {512, 121000}, {290, 70400}, {365, 91800},  {401, 99750}};
const std::vector<std::pair<std::int64_t, double>> wide = {{412, 1000}, {510, 1200}, {300, 900},  {700, 1400},
                                                           {350, 1100}, {420, 800},  {515, 1250}, {610, 1000},
                                                           {205, 700},  {333, 990}};

} // namespace

TEST_CASE("exact limits agree with those worked out with 60 digits") {
    struct Case {
        FunnelKind kind;
        double centre, exposure;
        std::vector<double> limits;
    };
    const Case cases[] = {
        {FunnelKind::shares, 0.8, 60, {0.619227779001327, 0.685701820041496, 0.888527261730549, 0.933607077442436}},
        {FunnelKind::shares,
         3.0 / 7,
         1200,
         {0.384201903720762, 0.400208274881428, 0.456216732421446, 0.472448557432854}},
        {FunnelKind::rates, 0.004, 92000, {0.003365783405154, 0.003590990397535, 0.004408438144536, 0.004654268174624}},
        {FunnelKind::rates, 1.0 / 300, 900, {0, 0, 0.007104266849842, 0.010140561049609}},
    };
    for (const auto& one : cases) {
        CAPTURE(one.exposure);
        CHECK(are_close(exact_limits(one.kind, one.centre, one.exposure), one.limits));
    }
}

TEST_CASE("places that vary no more than chance keep the exact limits") {
    auto funnel = funnel_of(FunnelKind::rates, places_of(few));
    REQUIRE(funnel);
    CHECK(is_close(funnel->centre, 0.004078620869792));
    CHECK(is_close(funnel->spread, 0.479758484091008));
    CHECK_FALSE(funnel->is_widened);
    for (const auto& point : funnel->points) CHECK(point.where == FunnelPoint::Where::inside);
}

TEST_CASE("places that vary more than chance widen the limits by how much") {
    auto funnel = funnel_of(FunnelKind::shares, places_of(wide));
    REQUIRE(funnel);
    CHECK(is_close(funnel->centre, 0.421179883945841));
    CHECK(is_close(funnel->spread, 25.984080764373347));
    CHECK(funnel->is_widened);
    CHECK(are_close(limits_at(*funnel, 1000),
                    {0.175227845994560, 0.265186065828479, 0.577173702063204, 0.667131921897122}));
}

TEST_CASE("a place far out is an alarm, one at the edge an alert") {
    std::vector<std::pair<std::int64_t, double>> list;
    for (int i = 0; i < 20; ++i) list.emplace_back(400 + (i % 2 ? 12 : -12), 100000);
    list[0].first = 450;
    auto edge = funnel_of(FunnelKind::rates, places_of(list));
    list[0].first = 510;
    auto far_out = funnel_of(FunnelKind::rates, places_of(list));
    REQUIRE(edge);
    REQUIRE(far_out);
    CHECK_FALSE(far_out->is_widened);
    CHECK(edge->points[0].where == FunnelPoint::Where::alert);
    CHECK(far_out->points[0].where == FunnelPoint::Where::alarm);
    CHECK(far_out->points[1].where == FunnelPoint::Where::inside);
}

TEST_CASE("too few places, nothing counted, or nobody to count among makes no funnel") {
    CHECK_FALSE(funnel_of(FunnelKind::rates, places_of({{1, 10}, {2, 10}})));
    CHECK_FALSE(funnel_of(FunnelKind::rates, places_of({{0, 10}, {0, 10}, {0, 10}})));
    CHECK_FALSE(funnel_of(FunnelKind::rates, places_of({{1, 10}, {2, 0}, {2, 10}})));
    CHECK_FALSE(funnel_of(FunnelKind::shares, places_of({{10, 10}, {10, 10}, {10, 10}})));
}
