// Tests how rows of past reviews are read, kept once, counted with the rest, and taken out again.
#include "complaints/past_review_store.h"
#include "complaints/review_store.h"
#include "complaints/review_volume_store.h"
#include "office/office_testing.h"
#include <doctest/doctest.h>

namespace reeve::complaints {
namespace {

constexpr const char* headings = "Reference,Date received,Allegation,Date decided,Outcome,Status,Date closed\n";

struct Office : office::testing::Registers {
    using Registers::Registers;
    Result<PastReviewPlan> plan(const std::string& rows) {
        return plan_past_reviews(*read(), headings + rows, std::nullopt, london_date(now));
    }
    Result<office::ImportRun> keep(const std::string& rows) {
        auto planned = plan(rows);
        REQUIRE(planned.ok());
        return change([&](office::Change& change) { return keep_past_reviews(change, *planned, "reviews.csv"); });
    }
};

} // namespace

TEST_CASE("a row of a past review says when it came, how it was decided and how it ended") {
    Office office;
    struct Case {
        const char* row;
        const char* trouble; // words of it; empty: it can be brought in
        ReviewState state;
        ReviewOutcome outcome;
    };
    using enum ReviewState;
    using enum ReviewOutcome;
    for (const auto& c : std::initializer_list<Case>{
             {"R1,2 April 2023,Delivery of duties and service,25 April 2023,Not upheld,Closed,26 April 2023", "",
              closed, reasonable},
             {"R1,02/04/2023,service,25/04/2023,Upheld,closed,26/04/2023", "", closed, not_reasonable},
             {"R1,2 April 2023,,,,Withdrawn,9 April 2023", "", withdrawn, not_decided},
             {"R1,2 April 2023,,,,,", "", received, not_decided},
             {"R1,2 April 2023,,25 April 2023,upheld,open,", "", decided, not_reasonable},
             {",2 April 2023,,,,,", "Enter the reference it had", received, not_decided},
             {"R1,,,,,,", "Enter when it was received", received, not_decided},
             {"R1,2 April 2030,,,,,", "in the past", received, not_decided},
             {"R1,2 April 2023,,1 April 2023,upheld,Closed,26 April 2023", "decided before it was received", closed,
              not_reasonable},
             {"R1,2 April 2023,,25 April 2023,,Closed,26 April 2023", "Enter the outcome", closed, not_decided},
             {"R1,2 April 2023,,,upheld,Closed,26 April 2023", "Enter when it was decided", closed, not_reasonable},
             {"R1,2 April 2023,,25 April 2023,upheld,Closed,", "Enter when it ended", closed, not_reasonable},
             {"R1,2 April 2023,,25 April 2023,upheld,,26 April 2023", "Enter how it ended", received, not_reasonable},
             {"R1,2 April 2023,,25 April 2023,upheld,Refused,26 April 2023", "has no outcome", refused, not_reasonable},
             {"R1,2 April 2023,,25 April 2023,upheld,Closed,20 April 2023", "It ended before", closed, not_reasonable},
             {"R1,2 April 2023,,,,gone,", "is not one of open, closed", received, not_decided},
             {"R1,2 April 2023,bicycles,,,,", "is not one of", received, not_decided}}) {
        CAPTURE(c.row);
        auto plan = office.plan(std::string(c.row) + "\n");
        REQUIRE(plan.ok());
        REQUIRE(plan->rows.size() == 1);
        const auto& row = plan->rows[0];
        std::string told;
        for (const auto& trouble : row.troubles) told += trouble.message + "; ";
        CAPTURE(told);
        CHECK(row.troubles.empty() == (std::string_view(c.trouble) == ""));
        CHECK(told.find(c.trouble) != std::string::npos);
        if (!row.troubles.empty()) continue;
        CHECK(row.review.state == c.state);
        CHECK(row.review.outcome == c.outcome);
    }
}

TEST_CASE("past reviews come in once, are counted with the rest, and go out again while nobody used them") {
    for (auto engine : db::test_engines()) {
        Office office(engine);
        const std::string rows = "R1,2 April 2023,service,25 April 2023,Not upheld,Closed,26 April 2023\n"
                                 "R2,9 April 2023,service,,,Withdrawn,20 April 2023\n"
                                 "R2,9 April 2023,service,,,Withdrawn,20 April 2023\n";
        auto run = office.keep(rows);
        REQUIRE(run.ok());
        CHECK(run->kept == 2);
        CHECK(run->left_out == 1);
        auto april = volume_of(*office.read(), {date_of(2023, 4, 1), date_of(2023, 4, 30)});
        CHECK(april.received == 2);
        CHECK(april.closed == 2);
        CHECK(april.reconciles());
        auto again =
            office.plan("r1,2 April 2023,service,25 April 2023,Not upheld,Closed,26 April 2023\nR3,3 May 2023,,,,,\n");
        CHECK(again->known() == 1);
        CHECK(again->ready() == 1);
        CHECK(in_words(*again) == "We can bring in 1 of 2 rows. 1 row is here already and left alone.");
        CHECK_FALSE(office.keep("R1,2 April 2023,service,,,,\n").ok());

        auto review = *find_review(*office.read(), "CR-0001");
        review.allegation = Allegation::powers;
        REQUIRE(
            office.change([&](office::Change& change) { return office::keep(change, review_fields(), review); }).ok());
        auto refused = office.change([&](office::Change& change) { return undo_past_reviews(change, *run); });
        CHECK_FALSE(refused.ok());
        CHECK(refused.refusal().message.find("CR-0001") != std::string::npos);
        auto second = office.keep("R3,3 May 2023,,,,,\n");
        REQUIRE(office
                    .change([&](office::Change& change) { return undo_past_reviews(change, *second); },
                            "The import was undone")
                    .ok());
        CHECK_FALSE(find_review(*office.read(), "CR-0003"));
        CHECK(past_review_runs(*office.read()).size() == 2);
    }
}

TEST_CASE(
    "a file of past reviews without the columns that are needed says which, and a text that is no table is refused") {
    Office office;
    auto plan = plan_past_reviews(*office.read(), "Name,Matter\nJo,Bicycle\n", std::nullopt, london_date(office.now));
    REQUIRE(plan.ok());
    CHECK(in_words(*plan)
          == "We could not find a column for Reference before and Received on. Choose which column it is.");
    CHECK_FALSE(plan_past_reviews(*office.read(), "", std::nullopt, london_date(office.now)).ok());
}

} // namespace reeve::complaints
