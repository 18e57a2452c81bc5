// Tests of complaint reviews on both engines: what is kept, counted and reconciled, with days left out and bank
// holidays.
#include "complaints/review_store.h"
#include "complaints/review_volume_store.h"
#include "db/engines.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::complaints;

namespace {

Date day(std::string_view iso) { return *parse_iso_date(iso); }

struct World {
    std::unique_ptr<db::Database> database;
    CountedIds ids{};
    explicit World(std::unique_ptr<db::Database> fresh) : database(std::move(fresh)) {}
    template <class Body> auto change(Body body) {
        return database->write([&](db::Transaction& tx) {
            office::Change change{tx, ids, from_london(day("2024-10-07"), {9, 0, 0}), {}, "The test", ""};
            return body(change);
        });
    }
    ComplaintReview keep(const char* received, const char* decided, const char* closed,
                         ReviewState state = ReviewState::closed) {
        ComplaintReview review;
        review.received_on = day(received);
        if (*decided) {
            review.decided_on = day(decided);
            review.outcome = ReviewOutcome::reasonable;
        }
        if (*closed) review.closed_on = day(closed);
        review.state = *closed ? state : ReviewState::accepted;
        return change([&](office::Change& change) { return keep_new(change, review_fields(), review); });
    }
};

DecisionTimes times_in(World& world, const Period& period) {
    auto reader = world.database->read();
    return decision_times(*reader, decided_reviews(*reader, period));
}

} // namespace

TEST_CASE("opening, received, ended and closing reviews add up for every month") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        World world(fresh());
        world.keep("2024-03-28", "2024-04-30", "2024-05-01");
        world.keep("2024-04-01", "", "2024-04-01", ReviewState::forwarded);
        world.keep("2024-04-30", "2024-05-31", "2024-05-31");
        world.keep("2024-05-01", "", "");
        auto reader = world.database->read();
        auto april = volume_of(*reader, {day("2024-04-01"), day("2024-04-30")});
        CHECK(april.opening == 1);
        CHECK(april.received == 2);
        CHECK(april.closed == 1);
        CHECK(april.closing == 2);
        CHECK(april.decided == 1);
        for (auto first = day("2024-02-01"); first < day("2024-08-01"); first = months_later(first, 1))
            CHECK(volume_of(*reader, {first, last_of_month(first)}).reconciles());
        auto months = received_by_month(*reader, {day("2024-03-01"), day("2024-06-30")});
        CHECK(months
              == std::vector<std::pair<std::string, std::int64_t>>{
                  {"2024-03", 1}, {"2024-04", 2}, {"2024-05", 1}, {"2024-06", 0}});
        CHECK(review_count(*reader, ReviewsShown::open) == 1);
        CHECK(review_count(*reader, ReviewsShown::ended) == 3);
        CHECK(listed_reviews(*reader, ReviewsShown::open, 0, 25).front().review.reference == "CR-0004");
    }
}

TEST_CASE("times to decide count working days, and the standard leaves out the days of waiting") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        World world(fresh());
        auto quick = world.keep("2024-09-02", "2024-09-09", "2024-09-10");
        auto slow = world.keep("2024-06-03", "2024-07-19", "2024-07-22"); // 34 working days
        auto period = Period{day("2024-04-01"), day("2024-09-30")};
        CHECK(times_in(world, period).within_standard == 1);
        world.change([&](office::Change& change) {
            ReviewRequest request;
            request.review = slow.id;
            request.asked_on = day("2024-06-10");
            request.answered_on = day("2024-06-21");
            return keep_new(change, request_fields(), request);
        });
        auto times = times_in(world, period);
        std::sort(times.working_days.begin(), times.working_days.end());
        CHECK(times.working_days == std::vector<std::int64_t>{5, 34});
        CHECK(times.within_standard == 2);
        CHECK(quick.reference == "CR-0001");
    }
}

TEST_CASE("counted together, the times to decide are those of each review's own clock") {
    World world(db::migrated_engines_for_tests().front()());
    const office::WorkingDays working;
    std::vector<std::int64_t> days;
    std::int64_t in_time = 0;
    for (int length = 0; length < 60; ++length) {
        auto received = day("2024-03-04") + length, decided = received + length;
        ComplaintReview review;
        review.received_on = received;
        review.decided_on = decided;
        in_time += complete_clock(review, {}, working, decided).state == office::ClockState::stopped_in_time ? 1 : 0;
        days.push_back(working.between(received, decided));
        world.keep(iso(received).c_str(), iso(decided).c_str(), iso(decided + 1).c_str());
    }
    auto times = times_in(world, {day("2024-03-01"), day("2024-12-31")});
    std::sort(days.begin(), days.end());
    std::sort(times.working_days.begin(), times.working_days.end());
    CHECK(times.working_days == days);
    CHECK(times.within_standard == in_time);
    CHECK((in_time > 20 && in_time < 60));
}

TEST_CASE("complaints recorded are known for a period only where no day is missing") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        World world(fresh());
        world.change([&](office::Change& change) {
            for (const char* first : {"2024-04-01", "2024-05-01", "2024-07-01"}) {
                ComplaintCount count;
                count.first = day(first);
                count.last = last_of_month(count.first);
                count.recorded = 100;
                keep_new(change, complaint_count_fields(), count);
            }
            return Done{};
        });
        auto reader = world.database->read();
        CHECK(complaints_recorded(*reader, {day("2024-04-01"), day("2024-05-31")}) == 200);
        CHECK_FALSE(complaints_recorded(*reader, {day("2024-04-01"), day("2024-07-31")}));
        CHECK_FALSE(complaints_recorded(*reader, {day("2024-03-01"), day("2024-04-30")}));
    }
}

TEST_CASE("the force tells of a long investigation after twelve months and then every six") {
    OverdueInvestigation one;
    one.began_on = day("2023-08-31");
    CHECK(next_told_by(one) == day("2024-08-31"));
    one.told_on = day("2024-08-31");
    CHECK(next_told_by(one) == day("2025-02-28"));
    one.ended_on = day("2024-12-01");
    CHECK_FALSE(next_told_by(one));
    CHECK(check(one).has("reason"));
}
