// Rotas: fair, by lot, secret in nothing but the seed, and the same when drawn again.
#include "scrutiny/rota.h"
#include <doctest/doctest.h>
#include <map>
#include <set>

namespace reeve::scrutiny {
namespace {

RotaInputs year_of(std::int64_t visitors, int places = 3, int days_between = 7) {
    RotaInputs inputs{{date_of(2024, 4, 1), date_of(2025, 3, 31)}, days_between, {}, {}};
    for (int place = 1; place <= places; ++place) inputs.places.push_back(place);
    for (std::int64_t id = 101; id < 101 + visitors; ++id) inputs.visitors.push_back({id, date_of(2023, 1, 1), {}});
    return inputs;
}

} // namespace

TEST_CASE(
    "a year of three places and 18 visitors is shared out fairly, and nobody goes twice running with the same partner") {
    for (const char* seed : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
        auto inputs = year_of(18);
        auto visits = drawn(inputs, seed);
        auto fairness = fairness_of(inputs, visits);
        CHECK(visits.size() == 159); // 52 whole weeks and a day, three places
        CHECK(fairness.without_a_pair == 0);
        CHECK_MESSAGE(fairness.spread() <= 2, seed);
        CHECK_MESSAGE(fairness.pairs_twice_running == 0, seed);
    }
}

TEST_CASE("each place uses all 35 slots of the week before any comes again") {
    auto visits = drawn(year_of(18), "slots");
    std::map<std::int64_t, std::vector<int>> of_place;
    for (const auto& visit : visits) of_place[visit.place].push_back(slot_of(weekday_of(visit.day), visit.band));
    for (const auto& [place, slots] : of_place) {
        std::set<int> first(slots.begin(), slots.begin() + slots_of_a_week);
        CHECK(first.size() == slots_of_a_week);
    }
}

TEST_CASE("nobody is drawn for two visits of one day, nor before or after their term") {
    auto inputs = year_of(18);
    inputs.visitors[0].last = date_of(2024, 6, 30);
    inputs.visitors[1].first = date_of(2024, 10, 1);
    auto visits = drawn(inputs, "terms");
    std::set<std::pair<std::int64_t, Date>> seen;
    for (const auto& visit : visits)
        for (auto id : {visit.first, visit.second}) {
            CHECK(seen.insert({id, visit.day}).second);
            if (id == 101) CHECK(visit.day <= date_of(2024, 6, 30));
            if (id == 102) CHECK(visit.day >= date_of(2024, 10, 1));
        }
    CHECK(fairness_of(inputs, visits).spread() <= 2); // of the 16 who could be drawn all year
    auto late = visits_of(visits, 102), whole = visits_of(visits, 103);
    CHECK(late < whole); // who joins late is not sent again and again
    CHECK(late > 0);
}

TEST_CASE("the same seed draws the same rota, another seed another, and the text of the inputs reads back") {
    auto inputs = year_of(18);
    inputs.visitors[3].last = date_of(2024, 12, 31);
    CHECK(drawn(inputs, "one") == drawn(inputs, "one"));
    CHECK(to_text(drawn(inputs, "one")) != to_text(drawn(inputs, "two")));
    CHECK(rota_inputs_of(to_text(inputs)) == inputs);
    CHECK(drawn(rota_inputs_of(to_text(inputs)), "one") == drawn(inputs, "one"));
    CHECK_THROWS_AS(rota_inputs_of("nothing"), Fault);
}

TEST_CASE("with two visitors the pair must repeat, with one nobody can be drawn") {
    auto two = year_of(2, 1, 14);
    auto fairness = fairness_of(two, drawn(two, "two"));
    CHECK(fairness.spread() == 0);
    CHECK(fairness.pairs_twice_running > 0);
    auto one = year_of(1, 1, 28);
    auto visits = drawn(one, "one");
    CHECK(fairness_of(one, visits).without_a_pair == static_cast<std::int64_t>(visits.size()));
}

TEST_CASE("a lot below a number reaches all of them about equally often") {
    Lot lot("even");
    std::map<std::size_t, int> times;
    for (int draw = 0; draw < 7000; ++draw) ++times[lot.below(7)];
    CHECK(times.size() == 7);
    for (const auto& [number, count] : times) {
        CHECK(count > 850);
        CHECK(count < 1150);
    }
}

TEST_CASE("a rota needs a place and two visitors") {
    CHECK(check(year_of(18), 18).empty());
    CHECK(check(year_of(1), 1).list.front().message == "Two visitors are needed to draw pairs");
    CHECK(check(year_of(1), 5).list.front().message.starts_with("Fewer than two visitors are vetted"));
    CHECK(check(year_of(18, 0), 18).list.size() == 1);
}

TEST_CASE("every hour lies in one band") {
    const VisitBand first_hours[] = {VisitBand::night,   VisitBand::night,  VisitBand::morning,   VisitBand::morning,
                                     VisitBand::midday,  VisitBand::midday, VisitBand::afternoon, VisitBand::afternoon,
                                     VisitBand::evening, VisitBand::evening};
    const int hours[] = {0, 5, 6, 9, 10, 13, 14, 17, 18, 23};
    for (std::size_t at = 0; at < std::size(hours); ++at) CHECK(band_of_hour(hours[at]) == first_hours[at]);
    CHECK(slot_of(Weekday::monday, VisitBand::night) == 0);
    CHECK(slot_of(Weekday::sunday, VisitBand::evening) == 34);
}

} // namespace reeve::scrutiny
