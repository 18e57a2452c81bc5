// Tests of the reviews of the plan: what they must say, for how long an area is in focus, and how they are kept.
#include "delivery/plan_review_store.h"
#include "delivery/workstream_world_test.h"

using namespace reeve;
using namespace reeve::delivery;

namespace {

FocusArea focus_for(Date first, Date last) {
    FocusArea focus;
    focus.title = "Business Crime";
    focus.words.text = "Round tables";
    focus.first_day = first;
    focus.last_day = last;
    return focus;
}

} // namespace

TEST_CASE("a review is not dated ahead, and says what was found before the public is shown it") {
    PlanReview review;
    review.reviewed_on = date_of(2023, 11, 27);
    CHECK(check(review, date_of(2023, 11, 26)).has("reviewed_on"));
    CHECK(check(review, date_of(2023, 11, 27)).empty());
    review.is_public = true;
    CHECK(check(review, date_of(2023, 11, 27)).has("findings"));
}

TEST_CASE("an area is in focus for some months, told as months where they are whole") {
    struct Case {
        Date first, last;
        bool is_well;
        std::string words;
    };
    const Case cases[] = {{date_of(2023, 12, 1), date_of(2024, 5, 31), true, "December 2023 to May 2024"},
                          {date_of(2024, 2, 1), date_of(2024, 2, 29), true, "February 2024"},
                          {date_of(2023, 12, 13), date_of(2023, 12, 13), true, "13 December 2023"},
                          {date_of(2023, 12, 1), date_of(2023, 11, 30), false, ""},
                          {date_of(2023, 12, 1), date_of(2025, 11, 30), true, "December 2023 to November 2025"},
                          {date_of(2023, 12, 1), date_of(2025, 12, 1), false, ""}};
    for (const auto& one : cases) {
        auto focus = focus_for(one.first, one.last);
        CHECK(check(focus).empty() == one.is_well);
        if (one.is_well) CHECK(months_in_words(focus) == one.words);
    }
    auto focus = focus_for(date_of(2023, 12, 1), date_of(2024, 5, 31));
    CHECK_FALSE(is_in_focus(focus, date_of(2023, 11, 30)));
    CHECK(is_in_focus(focus, date_of(2023, 12, 1)));
    CHECK(is_in_focus(focus, date_of(2024, 5, 31)));
    CHECK_FALSE(is_in_focus(focus, date_of(2024, 6, 1)));
}

TEST_CASE("a review is kept with its areas, each under a workstream that is there") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        delivery::testing::PlanAtWork office(engine);
        office.workstream("Business Crime");
        PlanReview made;
        made.title = "Review of 2023";
        made.reviewed_on = date_of(2023, 11, 27);
        auto review = office.change([&](office::Change& change) { return add_review(change, made); });
        REQUIRE(review);
        CHECK(review->reference == "PR-0001");
        auto focus = focus_for(date_of(2023, 12, 1), date_of(2024, 5, 31));
        focus.review = review->id;
        focus.workstream = "W-0002";
        CHECK(office.change([&](office::Change& change) { return add_focus(change, focus); }).has_problems());
        focus.workstream = "w-1";
        auto kept = office.change([&](office::Change& change) { return add_focus(change, focus); });
        REQUIRE(kept);
        CHECK(kept->workstream == "W-0001");
        CHECK(kept->number == 1);
        auto reader = office.read();
        CHECK(focus_of(*reader, review->id).size() == 1);
        CHECK(public_reviews(*reader).empty());
        CHECK(all_reviews(*reader).size() == 1);
    }
}
