// Tests of what sets areas, parts and periods of recorded crime beside each other.
#include "crimedata/area_months.h"
#include "crimedata/change_parts.h"
#include "crimedata/concentration.h"
#include "crimedata/pack_facts.h"
#include "crimedata/similar_areas.h"
#include <cmath>
#include <doctest/doctest.h>
#include <numeric>
#include <random>

using namespace reeve::crimedata;

namespace {

CrimeMonth month(int year, int of_year) { return month_of_crime(year, of_year); }

KeptCell cell(const std::string& area, CrimeMonth when, std::int64_t thefts) {
    return {area, when, {{'A', '-', 7}, {'K', 'e', thefts}, {'N', 'a', 10}}};
}

// Two areas, every month of 2021 and of the first nine of 2025.
AreaMonths two_years() {
    std::vector<CrimeMonth> here;
    std::vector<KeptCell> cells;
    for (auto range : {MonthRange{month(2021, 1), month(2021, 12)}, MonthRange{month(2025, 1), month(2025, 9)}})
        for (auto when : months_in(range)) {
            here.push_back(when);
            cells.push_back(cell("E1", when, when.of_year()));
            cells.push_back(cell("E2", when, 100));
        }
    return {here, cells};
}

} // namespace

TEST_CASE("a period with a month that is not held has no count, and antisocial behaviour is no crime") {
    const auto months = two_years();
    const auto shoplifting = find_category("shoplifting");
    CHECK(months.count("E1", shoplifting, {month(2025, 7), month(2025, 9)}) == 24);
    CHECK(months.count("E1", nullptr, {month(2025, 7), month(2025, 9)}) == 54);
    CHECK_FALSE(months.count("E1", shoplifting, {month(2025, 8), month(2025, 10)}));
    CHECK(months.count(std::string("E3"), shoplifting, {month(2025, 7), month(2025, 9)}) == 0);
    const auto series = months.series({"E1", "E2"}, shoplifting, {month(2025, 8), month(2025, 10)});
    CHECK(series.counts == std::vector<std::optional<std::int64_t>>{108, 109, std::nullopt});
}

TEST_CASE("only comparable months are compared: the same ones of an earlier year, or those just before") {
    const auto months = two_years();
    const MonthRange summer{month(2025, 7), month(2025, 9)};
    const auto earlier = same_months_before(months, summer);
    REQUIRE(earlier);
    CHECK(earlier->years == 4);
    CHECK(plain(earlier->months) == "2021-07..2021-09");
    CHECK(plain(*months_before(months, summer)) == "2025-04..2025-06");
    CHECK_FALSE(months_before(months, {month(2025, 1), month(2025, 3)}));
    CHECK_FALSE(same_months_before(months, {month(2021, 1), month(2021, 3)}));
    CHECK(plain(*run_to(months, month(2025, 9))) == "2025-01..2025-09");
    CHECK_FALSE(run_to(months, month(2025, 10)));
}

TEST_CASE("the top twentieth of areas holds its share, and an even spread needs half of them for half") {
    std::vector<std::int64_t> even(40, 5), drawn(40, 1);
    drawn[7] = 60;
    drawn[30] = 40;
    CHECK(concentration_of(even)->half == 20);
    CHECK(concentration_of(even)->in_top == 10);
    const auto found = concentration_of(drawn);
    REQUIRE(found);
    CHECK(found->top == 2);
    CHECK(found->in_top == 100);
    CHECK(found->half == 2);
    CHECK(found->even_half == 20);
    CHECK_FALSE(concentration_of(std::vector<std::int64_t>(19, 3)));
    CHECK_FALSE(concentration_of(std::vector<std::int64_t>(30, 0)));
}

TEST_CASE("the parts of a change add up to it, the greatest first") {
    const auto parts = greatest_first(
        {{"a", "Burglary", 50, 40}, {"b", "Shoplifting", 100, 160}, {"c", "Drugs", 20, 20}, {"d", "Arson", 9, 19}});
    CHECK(parts[0].key == "b");
    CHECK(parts[1].key == "d"); // as great as burglary's, and before it by its words
    CHECK(whole_change(parts) == 60);
}

TEST_CASE("areas are most like those near them in size, density and deprivation, and the set works one way") {
    const std::vector<AreaTraits> areas = {{"A", "City", 370000, 7300, 35},
                                           {"B", "Suburb", 58000, 2400, 12},
                                           {"C", "Market town", 52000, 48000, 13},
                                           {"D", "County", 41000, 39000, 9},
                                           {"E", "Borough", 184000, 28000, 14}};
    const auto to_county = most_similar(areas, 3, 2);
    REQUIRE(to_county.size() == 2);
    CHECK(areas[to_county[0].at].code == "C");
    CHECK(to_county[0].distance < to_county[1].distance);
    CHECK(most_similar(areas, 0, 3).size() == 3);
    CHECK(areas[most_similar(areas, 0, 3)[0].at].code == "E");
    CHECK(most_similar({areas[0], areas[1], areas[2]}, 0, 2).empty());
}

TEST_CASE("a distance by hand: one standard deviation in one trait is a distance of one") {
    const std::vector<AreaTraits> areas = {
        {"A", "A", 1000, 10, 10}, {"B", "B", 1000, 10, 20}, {"C", "C", 1000, 10, 30}, {"D", "D", 1000, 10, 40}};
    const auto near = most_similar(areas, 0, 1);
    CHECK(std::abs(near[0].distance - 10 / std::sqrt(500.0 / 3)) < 1e-12);
}

TEST_CASE("the rate of areas merged lies between theirs and is that of their sums") {
    std::mt19937 random(7);
    std::uniform_int_distribution<std::int64_t> counts(0, 5000), people(1000, 400000);
    for (int turn = 0; turn < 200; ++turn) {
        const auto a = counts(random), b = counts(random), of_a = people(random), of_b = people(random);
        const auto first = rate_of(a, of_a, 12), second = rate_of(b, of_b, 12), both = rate_of(a + b, of_a + of_b, 12);
        REQUIRE(both);
        const double weighted = (first->rate * static_cast<double>(of_a) + second->rate * static_cast<double>(of_b))
                                / static_cast<double>(of_a + of_b);
        CHECK(std::abs(both->rate - weighted) < 1e-9 * std::max(1.0, weighted));
        CHECK(both->rate <= std::max(first->rate, second->rate) + 1e-9);
        CHECK(both->interval.lower <= both->rate);
        CHECK(both->rate <= both->interval.upper);
    }
}

TEST_CASE("the busiest points are set beside what chance alone would put there, and few records tell nothing") {
    // R: n <- 1000 * dpois(200:0, 2), the largest 50 of them taken: 272.488.
    std::vector<std::int64_t> counts(1000, 1);
    for (std::size_t at = 0; at < 50; ++at) counts[at] = 21;
    const auto found = concentration_at_points(counts);
    REQUIRE(found);
    CHECK(found->points == 1000);
    CHECK(found->top == 50);
    CHECK(found->in_top == 1050);
    CHECK(found->total == 2000);
    CHECK(found->by_chance == 272);
    CHECK(concentration_at_points(std::vector<std::int64_t>(200, 1))->by_chance == 35); // R: 34.66739
    CHECK_FALSE(concentration_at_points(std::vector<std::int64_t>(99, 100)));
    counts.assign(1000, 0);
    counts[0] = 999;
    CHECK_FALSE(concentration_at_points(counts));
}

TEST_CASE("points count the records of one category, or all crime without antisocial behaviour") {
    PackPoints points;
    points.counts[{-1'100'000, 52'600'000}] = {{'A', 5}, {'K', 3}, {'C', 1}};
    points.counts[{-1'200'000, 52'600'000}] = {{'A', 2}};
    CHECK(points.of(find_category("shoplifting")) == std::vector<std::int64_t>{0, 3});
    CHECK(points.of(nullptr) == std::vector<std::int64_t>{0, 4});
    CHECK(points.of(find_category("anti-social-behaviour")) == std::vector<std::int64_t>{2, 5});
}
