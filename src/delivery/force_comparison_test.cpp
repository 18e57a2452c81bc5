// Tests of comparison sets: their editions, what they may hold, and a measure beside the same of other forces.
#include "delivery/force_comparison.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::delivery;

namespace {

ComparisonSet set_of(const char* edition, Date from, const char* members) {
    ComparisonSet set;
    set.title = "Most similar forces";
    set.edition = edition;
    set.holds_from = from;
    set.own_name = "This force";
    set.members = {members};
    return set;
}

const Period spring{date_of(2024, 4, 1), date_of(2024, 6, 30)};

Observation of(const char* area, std::int64_t amount, std::int64_t out_of, const Period& days = spring) {
    Observation made;
    made.area = area;
    made.first_day = days.first;
    made.last_day = days.last;
    made.amount = amount;
    made.out_of = out_of;
    return made;
}

Measure burglary() {
    Measure measure;
    measure.kind = MeasureKind::rate;
    return measure;
}

} // namespace

TEST_CASE("a set has seven other forces at most, each once and with a name") {
    CHECK(check(set_of("2023", spring.first, "B Force B\nC Force C")).empty());
    CHECK(check(set_of("2023", spring.first, "B Force B\nB Force B")).has("members"));
    CHECK(check(set_of("2023", spring.first, "force This one")).has("members"));
    CHECK(check(set_of("2023", spring.first, "B")).has("members"));
    CHECK(check(set_of("2023", spring.first, "B b\nC c\nD d\nE e\nF f\nG g\nH h\nI i")).has("members"));
}

TEST_CASE("the edition that holds is the last one begun") {
    std::vector<ComparisonSet> editions = {set_of("2021", date_of(2021, 4, 1), "B Force B"),
                                           set_of("2023", date_of(2023, 4, 1), "C Force C")};
    CHECK(edition_on(editions, date_of(2021, 3, 31)) == nullptr);
    CHECK(edition_on(editions, date_of(2023, 3, 31))->edition == "2021");
    CHECK(edition_on(editions, date_of(2023, 4, 1))->edition == "2023");
}

TEST_CASE("the average is the mean of the forces' own rates, the own force among them") {
    auto set = set_of("2023", date_of(2023, 4, 1), "B Force B\nC Force C\nD Force D");
    auto comparison =
        comparison_of(burglary(), {of("force", 100, 100'000), of("B", 200, 100'000), of("C", 150, 50'000)}, {set});
    REQUIRE(comparison);
    CHECK(*comparison->average == doctest::Approx((4.0 + 8.0 + 12.0) / 3));
    CHECK(comparison->forces[0].name == "Force C");
    CHECK(comparison->forces[2].is_own);
    CHECK(comparison->forces[3].name == "Force D");
    CHECK_FALSE(comparison->forces[3].value);
    CHECK(comparison->funnel);
}

TEST_CASE("forces are compared for the last days they have in common, and not with fewer than three") {
    auto set = set_of("2023", date_of(2023, 4, 1), "B Force B\nC Force C");
    Period summer{date_of(2024, 7, 1), date_of(2024, 9, 30)};
    std::vector<Observation> observations = {of("force", 100, 100'000), of("B", 200, 100'000), of("C", 150, 50'000),
                                             of("force", 90, 100'000, summer)};
    CHECK(comparison_of(burglary(), observations, {set})->days == spring);
    observations.erase(observations.begin() + 1);
    CHECK_FALSE(comparison_of(burglary(), observations, {set}));
    CHECK_FALSE(comparison_of(burglary(), observations, {}));
}
