// What the duties around reviews find in what is kept, on both engines.
#include "complaints/complaint_registers.h"
#include "complaints/review_duties.h"
#include "complaints/review_store.h"
#include "db/engines.h"
#include "office/duty_desk.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::complaints;

namespace {

Date day(std::string_view iso) { return *parse_iso_date(iso); }

// An office on 7 October 2024, with the duties around reviews.
struct DutyWorld {
    std::unique_ptr<db::Database> database;
    office::DutyRegistry registry;
    CountedIds ids{};
    Date today = day("2024-10-07");

    explicit DutyWorld(std::unique_ptr<db::Database> fresh) : database(std::move(fresh)) {
        for (auto& witness : review_witnesses()) registry.add(std::move(witness));
    }
    template <class R> void keep(const Description<R>& fields, R record) {
        database->write([&](db::Transaction& tx) {
            office::Change change{tx, ids, from_london(today, {9, 0, 0}), {}, "The test", ""};
            return office::keep_new(change, fields, std::move(record)).version;
        });
    }
    void keep(ComplaintReview review, const char* received) {
        review.received_on = day(received);
        keep(review_fields(), std::move(review));
    }
    // "CR-0001 late", in the order of the days.
    std::vector<std::string> standings(const char* duty) {
        std::vector<std::string> list;
        for (const auto& item :
             office::items_of_duty(*database->read(), registry, *registry.find(duty), today, today + 60))
            if (item.has_occasion()) list.push_back(item.occasion.key + " " + std::string(stored_name(item.standing)));
        std::sort(list.begin(), list.end());
        return list;
    }
    std::vector<std::string> open(const char* duty) {
        std::vector<std::string> list;
        for (const auto& item : office::open_duties(*database->read(), registry, today, today + 60))
            if (item.duty->reference == duty) list.push_back(item.occasion.key);
        std::sort(list.begin(), list.end());
        return list;
    }
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("what is told and decided of an application is done, and what is not is still to be done") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        DutyWorld world(fresh());
        ComplaintReview open, decided, refused, from_before;
        open.state = ReviewState::accepted;
        decided.state = ReviewState::closed;
        decided.force_told_on = day("2024-09-04");
        decided.decided_on = decided.closed_on = day("2024-09-30");
        refused.state = ReviewState::refused;
        refused.closed_on = day("2024-09-05");
        from_before.state = ReviewState::closed;
        from_before.closed_on = day("2024-09-05");
        from_before.import_run = 1;
        world.keep(open, "2024-09-02");
        world.keep(decided, "2024-09-02");
        world.keep(refused, "2024-09-02");
        world.keep(from_before, "2024-09-02");
        CHECK(world.standings("L-0206") == Lines{"CR-0001 late", "CR-0002 done"});
        CHECK(world.open("L-0206") == Lines{"CR-0001"});
        CHECK(world.open("L-0208") == Lines{"CR-0001"});
    }
}

TEST_CASE("an application for the IOPC is done when it was forwarded") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        DutyWorld world(fresh());
        ComplaintReview waits, sent, ours;
        waits.is_senior = sent.is_our_own = YesOrNo::yes;
        sent.state = ReviewState::forwarded;
        sent.told_on = sent.closed_on = day("2024-09-04");
        world.keep(waits, "2024-09-02");
        world.keep(sent, "2024-09-02");
        world.keep(ours, "2024-09-02");
        CHECK(world.standings("L-0205") == Lines{"CR-0001 late", "CR-0002 done"});
    }
}

TEST_CASE("the force tells of a long investigation after twelve months and every six, and each telling is told apart") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        DutyWorld world(fresh());
        OverdueInvestigation one;
        one.force_reference = "CO/77/22";
        one.began_on = day("2023-04-05");
        one.reason = {"Waits for a court"};
        for (const char* told : {"2024-04-20", "2024-04-11", "2024-10-15"}) { // the second day corrects the first
            one.told_on = day(told);
            REQUIRE(check(one).empty());
        }
        CHECK(one.tellings == "2024-04-11 2024-10-15");
        world.keep(overdue_fields(), one);
        world.today = day("2025-03-20");
        auto lines = world.standings("L-0212");
        REQUIRE(lines.size() == 3);
        CHECK(lines[0].ends_with(" 2024-04-05 done"));
        CHECK(lines[1].ends_with(" 2024-10-11 done"));
        CHECK(lines[2].ends_with(" 2025-04-15 due"));
        one.ended_on = day("2025-03-01");
        REQUIRE(check(one).empty());
        CHECK_FALSE(one.next_due);
        one.told_on.reset();
        REQUIRE(check(one).empty());
        CHECK(one.tellings.empty());
    }
}

TEST_CASE("the yearly assessment is published within a month of the statistics of the IOPC") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        DutyWorld world(fresh());
        ReviewAssessment early, late, none;
        early.year = "2022/23";
        early.statistics_on = day("2024-07-10");
        early.published_on = day("2024-08-09");
        late.year = "2023/24";
        late.statistics_on = day("2024-07-10");
        late.published_on = day("2024-08-10");
        none.year = "2021/22";
        for (auto& one : {early, late, none}) world.keep(assessment_fields(), one);
        CHECK(world.standings("L-0129") == Lines{"2022/23 done", "2023/24 done_late"});
    }
}
