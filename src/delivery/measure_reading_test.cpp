// Tests of how a measure reads: what is expected, what is late, and how numbers of unequal periods are compared.
#include "delivery/measure_reading.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::delivery;
using office::Standing;

namespace {

Measure measure_of(MeasureKind kind) {
    Measure measure;
    measure.slug = "specials";
    measure.title = "Special constables";
    measure.kind = kind;
    measure.unit_one = "special constable";
    measure.unit_many = "special constables";
    measure.frequency = Frequency::quarterly;
    measure.expected_day = 20;
    return measure;
}

Observation of(Date first, Date last, std::optional<std::int64_t> amount, std::optional<std::int64_t> out_of = {}) {
    Observation made;
    made.area = whole_force;
    made.first_day = first;
    made.last_day = last;
    made.amount = amount;
    made.out_of = out_of;
    return made;
}

Observation on(Date day, std::int64_t amount) { return of(day, day, amount); }

// The specials of the plan of 2013: from 300 to 400 by 2016.
MeasureTarget specials() {
    MeasureTarget target;
    target.kind = TargetKind::trajectory;
    target.baseline = 300;
    target.baseline_on = date_of(2013, 1, 1);
    target.aim = 400;
    target.due_on = date_of(2016, 1, 1);
    return target;
}

MeasureTarget floor_of(std::optional<std::int64_t> number) {
    MeasureTarget target;
    target.baseline = number;
    target.baseline_on = date_of(2013, 4, 1);
    target.due_on = date_of(2014, 3, 31);
    return target;
}

const Date autumn = date_of(2014, 10, 1);

} // namespace

TEST_CASE("a trajectory expects a point of the straight line, and its aim from its day on") {
    struct Case {
        Date day;
        std::optional<double> expected;
    };
    const Case cases[] = {{date_of(2012, 12, 31), std::nullopt},
                          {date_of(2013, 1, 1), 300.0},
                          {date_of(2014, 7, 3), 350.0}, // 548 and a half of 1,095 days
                          {date_of(2016, 1, 1), 400.0},
                          {date_of(2020, 1, 1), 400.0}};
    for (const auto& one : cases) {
        auto expected = expected_on(specials(), one.day);
        CHECK(expected.has_value() == one.expected.has_value());
        if (one.expected) CHECK(*expected == doctest::Approx(*one.expected).epsilon(0.001));
    }
    CHECK(expected_on(floor_of(240), date_of(2013, 6, 1)) == 240.0);
    CHECK_FALSE(expected_on(floor_of(240), date_of(2014, 4, 1)));
    CHECK_FALSE(expected_on(floor_of(std::nullopt), date_of(2013, 6, 1)));
    auto withdrawn = specials();
    withdrawn.withdrawn_on = date_of(2014, 1, 1);
    CHECK_FALSE(expected_on(withdrawn, date_of(2014, 1, 1)));
}

TEST_CASE("a target that lacks what it needs says which") {
    auto none = specials();
    none.baseline.reset(), none.aim.reset(), none.due_on.reset();
    for (const char* member : {"baseline", "aim", "due_on"}) CHECK(check(none).has(member));
    auto early = specials();
    early.due_on = early.baseline_on;
    CHECK(check(early).has("due_on"));
    auto withdrawn = specials();
    withdrawn.withdrawn_on = autumn;
    CHECK(check(withdrawn).has("withdrawn_why"));
    auto below = specials();
    below.baseline = -1, below.aim = -300;
    CHECK(check(below).has("baseline"));
    CHECK(check(below).has("aim"));
    CHECK(check(specials()).empty());
    CHECK(check(floor_of(std::nullopt)).empty());
}

TEST_CASE("the latest number is held against what was expected on its own day") {
    auto measure = measure_of(MeasureKind::level);
    struct Case {
        std::int64_t number;
        Date day, today;
        Standing standing;
        const char* words;
    };
    const Case cases[] = {
        {340, date_of(2014, 7, 3), autumn, Standing::needs_attention, "10 fewer than the 350 expected then"},
        {350, date_of(2014, 7, 3), autumn, Standing::on_track, "the same as the 350 expected then"},
        {402, date_of(2016, 1, 31), date_of(2016, 2, 1), Standing::done, "2 more than the 400 expected then"},
        {371, date_of(2016, 1, 31), date_of(2016, 2, 1), Standing::off_track, "29 fewer than the 400 expected then"},
        {340, date_of(2012, 7, 3), autumn, Standing::no_data, "No number has come since it began"}};
    for (const auto& one : cases) {
        CAPTURE(one.words);
        auto reading = reading_of(measure, {on(one.day, one.number)}, {specials()}, whole_force, one.today);
        REQUIRE(reading.targets.size() == 1);
        CHECK(reading.targets[0].standing == one.standing);
        CHECK(reading.targets[0].words.find(one.words) != std::string::npos);
    }
    auto today = reading_of(measure, {}, {specials()}, whole_force, date_of(2014, 7, 3));
    CHECK(today.targets[0].words.find("350 is expected today, 3 July 2014") != std::string::npos);
    CHECK(today.latest_words == "No data yet");
    CHECK(today.line() == "Special constables: no data yet");
}

TEST_CASE("a floor without a number says so, and one that is over keeps the last number it held for") {
    auto measure = measure_of(MeasureKind::level);
    auto unread = reading_of(measure, {on(date_of(2013, 9, 30), 230)}, {floor_of(std::nullopt)}, whole_force,
                             date_of(2013, 10, 1));
    CHECK(unread.targets[0].standing == Standing::no_data);
    CHECK(unread.targets[0].words.find("No number was given for it") != std::string::npos);
    auto below = reading_of(measure, {on(date_of(2013, 9, 30), 230), on(date_of(2015, 9, 30), 250)}, {floor_of(240)},
                            whole_force, date_of(2015, 10, 1));
    CHECK(below.targets[0].standing == Standing::off_track);
    CHECK(below.targets[0].words.find("10 fewer than the 240 expected then") != std::string::npos);
}

TEST_CASE("numbers that do not come are late by days, and a measure that ended waits for none") {
    using enum NextNumbers::State;
    auto measure = measure_of(MeasureKind::level);
    auto march = std::optional(date_of(2014, 3, 31));
    auto next = next_numbers(measure, march, date_of(2014, 7, 20));
    CHECK(next.state == due);
    CHECK(next.due == date_of(2014, 7, 20));
    CHECK(next.days.last == date_of(2014, 6, 30));
    next = next_numbers(measure, march, date_of(2014, 7, 23));
    CHECK(next.state == late);
    CHECK(in_words(next, measure) == "The numbers for 30 June 2014 were due by 20 July 2014, 3 days late.");
    CHECK(next_numbers(measure, std::nullopt, autumn).state == not_agreed);
    measure.begins_on = date_of(2014, 7, 1);
    CHECK(next_numbers(measure, std::nullopt, autumn).due == date_of(2014, 10, 20));
    measure.ended_on = date_of(2014, 6, 30);
    CHECK(next_numbers(measure, date_of(2014, 6, 30), autumn).state == none_due);
    measure.frequency = Frequency::irregular;
    CHECK(next_numbers(measure, march, autumn).state == not_agreed);
}

TEST_CASE("unequal periods are compared as rates a day, whole months as they are") {
    auto measure = measure_of(MeasureKind::events);
    auto july = of(date_of(2014, 7, 1), date_of(2014, 7, 31), 31);
    auto june = of(date_of(2014, 6, 1), date_of(2014, 6, 30), 15);
    auto spring = of(date_of(2014, 3, 1), date_of(2014, 5, 31), 46);
    auto alike = series_of(measure, {july, june}, whole_force);
    CHECK(alike.told_as == ToldAs::counts);
    CHECK(*alike.points.back().value == 31);
    auto unequal = series_of(measure, {july, june, spring}, whole_force);
    CHECK(unequal.told_as == ToldAs::per_day);
    CHECK(*unequal.points.front().value == doctest::Approx(0.5));
    CHECK(*unequal.points.back().value == doctest::Approx(1.0));
    auto reading = reading_of(measure, {july, june, spring}, {}, whole_force, autumn);
    CHECK(reading.change_words == "0.50 higher than the 0.50 a day in June 2014");
    auto levels = measure_of(MeasureKind::level);
    CHECK(series_of(levels, {july, spring}, whole_force).told_as == ToldAs::counts);
}

TEST_CASE("a share stands with its counts, and too few make no percentage") {
    auto measure = measure_of(MeasureKind::share);
    auto first = date_of(2014, 7, 1), last = date_of(2014, 7, 31);
    CHECK(number_in_words(measure, of(first, last, 1463, 1800), ToldAs::per_cent) == "81.3% (1,463 of 1,800)");
    CHECK(number_in_words(measure, of(first, last, 23, 31), ToldAs::per_cent) == "23 of 31, too few for a percentage");
    CHECK(number_in_words(measure, of(first, last, std::nullopt), ToldAs::per_cent) == "not given");
    CHECK_FALSE(value_of(of(first, last, 23, 31), ToldAs::per_cent));
    CHECK(value_of(of(first, last, 0, 0), ToldAs::per_thousand) == std::nullopt);
    CHECK(*value_of(of(date_of(2014, 1, 1), date_of(2014, 3, 31), 100, 100'000), ToldAs::per_thousand)
          == doctest::Approx(4));
}

TEST_CASE("a change across definitions is no change") {
    auto measure = measure_of(MeasureKind::level);
    auto before = on(date_of(2014, 3, 31), 330), after = on(date_of(2014, 6, 30), 338);
    CHECK(reading_of(measure, {before, after}, {}, whole_force, autumn).change_words
          == "8 more than the 330 on 31 March 2014");
    after.definition = 2;
    CHECK(reading_of(measure, {before, after}, {}, whole_force, autumn).change_words.empty());
}
