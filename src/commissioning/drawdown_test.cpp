// Tests of how money is held against the year: months, days, pace and the forecast, by cases.
#include "base/fraction.h"
#include "commissioning/allocation_formula.h"
#include "commissioning/drawdown.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::commissioning;

TEST_CASE("the months that lie ahead count one that has begun, and none after the year") {
    struct Case {
        Date day;
        int months;
    };
    for (const auto& [day, months] :
         {Case{date_of(2024, 8, 31), 7}, Case{date_of(2024, 8, 30), 8}, Case{date_of(2024, 9, 1), 7},
          Case{date_of(2024, 3, 31), 12}, Case{date_of(2023, 12, 1), 12}, Case{date_of(2025, 2, 28), 1},
          Case{date_of(2025, 3, 30), 1}, Case{date_of(2025, 3, 31), 0}, Case{date_of(2025, 6, 1), 0}}) {
        CAPTURE(iso(day));
        CHECK(months_left({2024}, day) == months);
    }
}

TEST_CASE("the share of the year that is gone is of its days, and never less than none or more than all") {
    CHECK(in_words(year_gone({2024}, date_of(2024, 8, 31))) == "41.9%");
    CHECK(year_gone({2024}, date_of(2024, 3, 1)).days == 0);
    CHECK(year_gone({2024}, date_of(2025, 3, 31)).days == 365);
    CHECK(in_words(year_gone({2024}, date_of(2026, 1, 1))) == "100.0%");
}

TEST_CASE("the seed's table: 62.9% drawn at the end of August is far ahead of the year") {
    Drawdown sums{{737'580'04}, {737'580'04}, {463'973'01}, 50};
    CHECK(sums.yet_to_draw() == Money{273'607'03});
    CHECK(share_drawn(sums) == "62.9%");
    CHECK(pace_of(sums, year_gone({2024}, date_of(2024, 8, 31))) == Pace::fast);
}

TEST_CASE("the pace is judged at exact bounds") {
    struct Case {
        std::int64_t drawn;
        Pace pace;
    };
    YearGone half{50, 100};
    for (const auto& [drawn, pace] :
         {Case{0, Pace::very_slow}, Case{3000, Pace::very_slow}, Case{3001, Pace::slow}, Case{4000, Pace::slow},
          Case{4001, Pace::level}, Case{6999, Pace::level}, Case{7000, Pace::fast}}) {
        CAPTURE(drawn);
        CHECK(pace_of({{10000}, {10000}, {drawn}, 1}, half) == pace);
    }
    CHECK(pace_of({{10000}, {}, {}, 0}, half) == Pace::nothing);
    CHECK(share_drawn({{10000}, {}, {}, 0}) == "no project yet");
}

TEST_CASE("an outturn is forecast in three cases, and no award draws more than was promised to it") {
    AwardDrawdown steady{
        {1200'00},
        {{date_of(2024, 6, 1), {100'00}}, {date_of(2024, 7, 1), {100'00}}, {date_of(2024, 8, 1), {100'00}}},
        date_of(2024, 4, 1),
        date_of(2025, 3, 31)};
    AwardDrawdown at_once{{500'00}, {{date_of(2024, 8, 15), {400'00}}}, date_of(2024, 4, 1), date_of(2024, 12, 31)};
    // Runs 212 days after the end of August within the year, and as many after it.
    AwardDrawdown beyond{{1000'00}, {}, date_of(2024, 9, 1), date_of(2025, 3, 31) + 212};
    auto forecast = forecast_of({steady, at_once, beyond}, {2024}, date_of(2024, 8, 31));
    CHECK(forecast.most == Money{2700'00});
    CHECK(forecast.even == Money{1200'00 + 500'00 + 500'00});
    // 300 + 100 a month for 7 months; 400 and at most 500; nothing yet.
    CHECK(forecast.trend == Money{1000'00 + 500'00});
    CHECK_FALSE(forecast_of({steady}, {2024}, date_of(2024, 6, 29)).trend);
    CHECK(forecast_of({steady}, {2024}, date_of(2024, 6, 30)).trend);
}

TEST_CASE("a reversed payment counts as not drawn") {
    AwardDrawdown award{{100'00}, {{date_of(2024, 5, 1), {60'00}}, {date_of(2024, 5, 9), {-60'00}}}, {}, {}};
    CHECK(award.drawn() == Money{0});
}

TEST_CASE("money is split by largest remainder, to the penny, the earlier share first where two are equal") {
    struct Case {
        std::int64_t pence;
        std::vector<std::int64_t> shares, parts;
    };
    for (const auto& [pence, shares, parts] :
         {Case{100, {1, 1, 1}, {34, 33, 33}}, Case{101, {1, 1, 1}, {34, 34, 33}}, Case{10, {1, 2, 4}, {1, 3, 6}},
          Case{1, {0, 5}, {0, 1}}, Case{100, {0, 0}, {0, 0}}, Case{0, {1, 2}, {0, 0}}, Case{7, {}, {}},
          Case{
              9'000'000'000'000'000, {1'000'000'000, 1'000'000'000}, {4'500'000'000'000'000, 4'500'000'000'000'000}}}) {
        CAPTURE(pence);
        std::vector<std::int64_t> got;
        for (auto part : split_by_shares({pence}, shares)) got.push_back(part.pence);
        CHECK(got == parts);
    }
    CHECK_THROWS(split_by_shares({100}, {1, -1}));
}

TEST_CASE("however the shares lie, the parts sum to the amount and stay within a penny of their exact part") {
    std::int64_t state = 12345;
    auto next = [&](std::int64_t most) { return (state = (state * 1103515245 + 12345) & 0x7fffffff) % most; };
    for (int time = 0; time < 500; ++time) {
        std::vector<std::int64_t> shares(1 + static_cast<std::size_t>(next(12)));
        std::int64_t all = 0;
        for (auto& share : shares) all += share = next(400'000);
        if (all == 0) continue;
        Money amount{next(100'000'000)};
        auto parts = split_by_shares(amount, shares);
        Money sum;
        for (std::size_t at = 0; at < shares.size(); ++at) {
            sum += parts[at];
            auto off = Fraction(parts[at].pence) - Fraction::of(Fraction::Wide(amount.pence) * shares[at], all);
            CHECK(off < Fraction(1));
            CHECK(Fraction(-1) < off);
        }
        CHECK(sum == amount);
    }
}
