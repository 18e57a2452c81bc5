// Tests of pairs of records that are close in area and time, beside values worked out in R.
#include "base/near_repeat.h"
#include <cmath>
#include <doctest/doctest.h>
#include <random>

using namespace reeve::statistics;

namespace {

// As in R: m <- outer(0:24, 0:7, function(i, t) (i * 7 + t * 5 + i * t) %% 4), an area each row.
std::vector<std::vector<std::int64_t>> made_up() {
    std::vector<std::vector<std::int64_t>> counts(25, std::vector<std::int64_t>(8));
    for (std::int64_t area = 0; area < 25; ++area)
        for (std::int64_t month = 0; month < 8; ++month)
            counts[static_cast<std::size_t>(area)][static_cast<std::size_t>(month)] =
                (area * 7 + month * 5 + area * month) % 4;
    return counts;
}

} // namespace

TEST_CASE("pairs in one area and what is expected of them are those that R gives") {
    const auto read = near_repeats(made_up());
    REQUIRE(read);
    CHECK(read->same_month.pairs == 176);
    CHECK(std::abs(read->same_month.expected - 226.415518) < 1e-3);
    CHECK(read->next_month.pairs == 340);
    CHECK(std::abs(read->next_month.expected - 366.406957) < 1e-3);
}

TEST_CASE("records that come in bursts are told from records that fall anywhere") {
    std::mt19937_64 random(7);
    std::vector<std::vector<std::int64_t>> even(30, std::vector<std::int64_t>(12)), bursts = even;
    for (int record = 0; record < 600; ++record) ++even[random() % 30][random() % 12];
    for (int burst = 0; burst < 120; ++burst) {
        auto& area = bursts[random() % 30];
        const auto month = random() % 11;
        area[month] += 3;
        area[month + 1] += 2;
    }
    const auto calm = near_repeats(even), drawn = near_repeats(bursts);
    REQUIRE(calm);
    REQUIRE(drawn);
    CHECK(calm->same_month.p > 0.05);
    CHECK(drawn->same_month.p == 0.001);
    CHECK(drawn->next_month.p == 0.001);
    CHECK(near_repeats(bursts)->next_month.p == drawn->next_month.p);
}

TEST_CASE("too few areas, months or records tell nothing of repeats") {
    const std::vector<std::vector<std::int64_t>> few_areas(19, std::vector<std::int64_t>(12, 5)),
        few_months(30, std::vector<std::int64_t>(5, 5)), few_records(30, std::vector<std::int64_t>(6, 0));
    for (const auto& counts : {few_areas, few_months, few_records}) CHECK_FALSE(near_repeats(counts));
}
