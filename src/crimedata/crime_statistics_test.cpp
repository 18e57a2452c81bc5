// What monthly counts can bear: comparable months alone, no percentage on a small base, and no usual range of few.
#include "base/text.h"
#include "crimedata/crime_statistics.h"
#include <doctest/doctest.h>

namespace reeve::crimedata {
namespace {

MonthSeries series(std::vector<std::optional<std::int64_t>> counts) {
    return {month_of_crime(2020, 1), std::move(counts)};
}
std::vector<std::optional<std::int64_t>> repeated(std::int64_t count, int months) {
    return std::vector<std::optional<std::int64_t>>(static_cast<std::size_t>(months), count);
}

} // namespace

TEST_CASE("a year is added up of twelve months that are all here, and compared with twelve that are all here") {
    auto counts = repeated(10, 24);
    auto year = year_ending(series(counts));
    REQUIRE(year);
    CHECK(year->count == 120);
    CHECK(year->before == 120);
    counts[3].reset();
    year = year_ending(series(counts));
    REQUIRE(year);
    CHECK_FALSE(year->before);
    CHECK(
        in_words(*year, "were recorded")
        == "120 were recorded in the year to December 2021. The year before is not wholly here, so nothing is compared.");
    counts[20].reset();
    CHECK(year_ending(series(counts))->last == month_of_crime(2021, 8));
    CHECK_FALSE(year_ending(series(repeated(10, 11))));
    counts = repeated(10, 24);
    counts[23].reset();
    CHECK(year_ending(series(counts))->last == month_of_crime(2021, 11));
}

TEST_CASE("a change is told by what it can bear: counts of a small base, a percentage of a large one, and chance") {
    struct Case {
        std::int64_t now, before;
        const char* words;
    };
    const Case cases[] = {
        {80, 17,
         "80 in the year to December 2021, more than the 17 of the year before. The difference is more than chance alone would make."},
        {53, 40,
         "53 in the year to December 2021, more than the 40 of the year before. Chance alone could make such a difference."},
        {1200, 1000,
         "1,200 in the year to December 2021, 20% more than the 1,000 of the year before. The difference is more than chance alone would make."},
        {980, 1000,
         "980 in the year to December 2021, 2.0% fewer than the 1,000 of the year before. Chance alone could make such a difference."},
        {70, 70, "70 in the year to December 2021, as many as the 70 of the year before."},
        {5, 0, "5 in the year to December 2021, more than the 0 of the year before."}};
    for (const auto& one : cases) {
        YearEnding year{month_of_crime(2021, 12), one.now, one.before,
                        statistics::rate_ratio(one.now, 365, one.before, 365)};
        auto words = in_words(year, "");
        CHECK(replaced(words, "  ", " ") == one.words);
    }
}

TEST_CASE("the usual range is of the newest run of months without a gap, and there is none of few") {
    std::vector<std::optional<std::int64_t>> counts = repeated(500, 6);
    counts.push_back(std::nullopt);
    for (std::int64_t count : {20, 22, 19, 21, 20, 18, 22, 21, 19, 20, 21, 60}) counts.emplace_back(count);
    auto usual = usual_months(series(counts));
    REQUIRE(usual);
    CHECK(usual->begin == 7);
    CHECK(usual->range.signals.size() == 12);
    CHECK(usual->range.signals.back() == statistics::Signal::outside_limits);
    CHECK(usual->range.mean == doctest::Approx(283.0 / 12));
    CHECK(in_words(series(counts), usual).find("lies outside the usual range") != std::string::npos);
    CHECK_FALSE(usual_months(series(repeated(4, 24))));
    CHECK_FALSE(usual_months(series(repeated(40, 11))));
    CHECK_FALSE(usual_months(series({})));
}

TEST_CASE("a rate has the interval of its count, and merging two areas gives the rate of both together") {
    auto rate = rate_of(80, 10'000, 12);
    REQUIRE(rate);
    CHECK(one_decimal(rate->rate) == "8.0");
    CHECK(rate->interval.lower == doctest::Approx(6.343).epsilon(0.001));
    CHECK(rate->interval.upper == doctest::Approx(9.957).epsilon(0.001));
    CHECK(one_decimal(rate_of(20, 10'000, 3)->rate) == "8.0");
    auto both = rate_of(80 + 40, 10'000 + 30'000, 12);
    CHECK(both->rate == doctest::Approx((rate->rate * 10'000 + rate_of(40, 30'000, 12)->rate * 30'000) / 40'000));
    CHECK_FALSE(rate_of(5, 0, 12));
}

TEST_CASE("outcomes are told of months that are old enough, and their shares add up to all of them") {
    auto newest = month_of_crime(2025, 11);
    CHECK(mature_part({month_of_crime(2025, 1), newest}, newest)
          == MonthRange{month_of_crime(2025, 1), month_of_crime(2025, 5)});
    CHECK(mature_part({month_of_crime(2024, 1), month_of_crime(2024, 12)}, newest)->last == month_of_crime(2024, 12));
    CHECK_FALSE(mature_part({month_of_crime(2025, 8), newest}, newest));
    CrimeQuestion question{"leicestershire", {"all"}, "", false, {month_of_crime(2025, 1), month_of_crime(2025, 5)}};
    std::vector<KeptCell> cells = {{"all", month_of_crime(2025, 1), {{'A', '-', 50}, {'C', 'e', 34}, {'C', 'r', 6}}},
                                   {"all", month_of_crime(2025, 6), {{'C', 'e', 1000}}}};
    auto shares = outcome_shares(cells, question);
    REQUIRE(shares.size() == 2);
    CHECK(shares[0].group == OutcomeGroup::no_suspect);
    CHECK(shares[0].count + shares[1].count == shares[0].of);
    CHECK(shares[0].of == 40);
}

} // namespace reeve::crimedata
