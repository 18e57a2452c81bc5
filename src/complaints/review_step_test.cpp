// Tests of the tests of an application and of each step of a review.
#include "complaints/review_body.h"
#include "complaints/review_step.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::complaints;

namespace {

Date day(std::string_view iso) { return *parse_iso_date(iso); }
const office::WorkingDays working;
const office::PersonId author{1}, reader{2};

// In time, recorded, ours.
ComplaintReview good_application() {
    ComplaintReview review;
    review.reference = "CR-0001";
    review.received_on = day("2024-09-20");
    review.complained_on = day("2024-06-03");
    review.provided_on = day("2024-09-02");
    review.is_recorded = YesOrNo::yes;
    review.handling = ComplaintHandling::otherwise;
    for (auto* answer : {&review.is_senior, &review.may_be_serious, &review.is_referred, &review.is_treated_as_referred,
                         &review.is_same_incident, &review.is_in_part, &review.is_our_own})
        *answer = YesOrNo::no;
    return review;
}

StepGround ground_of(office::PersonId person, Date today = day("2024-10-01")) {
    return {person, "Complaint Reviewer", today, working, {}, {}};
}

Validity validity_of(const ComplaintReview& review) { return finding_of(review, working, day("2024-12-01")).validity; }

ComplaintReview after(ReviewStep step, ComplaintReview review, office::PersonId person) {
    auto taken = take(step, std::move(review), ground_of(person));
    REQUIRE(taken.ok());
    return *taken;
}

} // namespace

TEST_CASE("a review lies against a complaint that was recorded under Schedule 3, and against no other") {
    auto review = good_application();
    CHECK(validity_of(review) == Validity::accepted);
    review.is_recorded = YesOrNo::no;
    CHECK(validity_of(review) == Validity::no_right);
    review.is_recorded = YesOrNo::not_answered;
    CHECK(validity_of(review) == Validity::not_known);
}

TEST_CASE("any of the seven questions answered yes makes a review the IOPC's") {
    using Answer = YesOrNo ComplaintReview::*;
    for (Answer question :
         {&ComplaintReview::is_senior, &ComplaintReview::may_be_serious, &ComplaintReview::is_referred,
          &ComplaintReview::is_treated_as_referred, &ComplaintReview::is_same_incident, &ComplaintReview::is_in_part,
          &ComplaintReview::is_our_own}) {
        auto review = good_application();
        review.*question = YesOrNo::yes;
        CHECK(relevant_body(review) == RelevantBody::iopc);
        CHECK(reasons_for_the_iopc(review).size() == 1);
        CHECK(validity_of(review) == Validity::for_the_iopc);
        review.*question = YesOrNo::not_answered;
        CHECK(relevant_body(review) == RelevantBody::not_known);
    }
    CHECK(relevant_body(good_application()) == RelevantBody::this_body);
    CHECK(body_questions().size() == 7);
}

TEST_CASE("an application on day 28 is in time and on day 29 it is not") {
    auto review = good_application();
    review.received_on = day("2024-09-30");
    CHECK(validity_of(review) == Validity::accepted);
    review.received_on = day("2024-10-01");
    CHECK(validity_of(review) == Validity::out_of_time);
    review.extended_to = day("2024-10-01");
    review.extended_why = {"In hospital"};
    CHECK(validity_of(review) == Validity::accepted);
}

TEST_CASE("the days at the other body are left out of account") {
    auto review = good_application();
    review.received_on = day("2024-10-09");
    CHECK(validity_of(review) == Validity::out_of_time);
    review.first_sent_to = FirstSentTo::iopc;
    review.first_received_on = day("2024-09-30");
    CHECK(validity_of(review) == Validity::accepted);
    review.first_received_on = day("2024-10-01");
    CHECK(validity_of(review) == Validity::out_of_time);
}

TEST_CASE("what is found out about an application holds together") {
    CHECK(check_facts(good_application()).empty());
    auto review = good_application();
    review.complained_on.reset();
    CHECK(check_facts(review).has("gaps"));
    review.gaps = {"The force cannot say when"};
    CHECK(check_facts(review).empty());
    review.provided_on = day("2024-09-21");
    CHECK(check_facts(review).has("provided_on"));
    review = good_application();
    review.first_sent_to = FirstSentTo::iopc;
    CHECK(check_facts(review).has("first_received_on"));
    review = good_application();
    review.extended_to = day("2024-10-10");
    CHECK(check_facts(review).has("extended_why"));
}

TEST_CASE("an application is accepted, refused or forwarded only where that follows from what is known") {
    auto review = good_application();
    auto may = [&](ReviewStep step) { return may_take(step, review, ground_of(author)).ok(); };
    CHECK(may(ReviewStep::accept));
    CHECK_FALSE(may(ReviewStep::refuse));
    CHECK_FALSE(may(ReviewStep::forward));
    review.is_referred = YesOrNo::yes;
    CHECK_FALSE(may(ReviewStep::accept));
    CHECK(may(ReviewStep::forward));
    review.is_recorded = YesOrNo::no;
    CHECK(may(ReviewStep::refuse));
    CHECK_FALSE(may(ReviewStep::forward));
}

TEST_CASE("nobody agrees to the draft they wrote, and one that was sent back is written again") {
    auto review = good_application();
    review.state = ReviewState::assessed;
    review.outcome = ReviewOutcome::reasonable;
    review.reasons = {"It answers each part."};
    review = after(ReviewStep::draft, review, author);
    CHECK(review.state == ReviewState::drafted);
    auto own = take(ReviewStep::agree, review, ground_of(author));
    CHECK(own.is_refused());
    CHECK(take(ReviewStep::send_back, review, ground_of(reader)).problems().has("reader_words"));
    review.reader_words = {"Say what the witness said"};
    auto back = after(ReviewStep::send_back, review, reader);
    CHECK(back.state == ReviewState::assessed);
    CHECK(after(ReviewStep::agree, review, reader).state == ReviewState::agreed);
}

TEST_CASE("a review is closed when everyone was told and every recommendation is answered and shared") {
    auto review = good_application();
    review.state = ReviewState::decided;
    review.outcome = ReviewOutcome::not_reasonable;
    review.decided_on = day("2024-09-25");
    review.closed_on = day("2024-10-01");
    auto ground = ground_of(author);
    CHECK(take(ReviewStep::close, review, ground).is_refused());
    review.told_on = day("2024-09-26");
    CHECK(take(ReviewStep::close, review, ground).is_refused()); // the force was not told of the application
    review.force_told_on = day("2024-09-23");
    ReviewRecommendation one;
    one.made_on = day("2024-09-26");
    ground.recommendations = {one};
    CHECK(take(ReviewStep::close, review, ground).is_refused());
    ground.recommendations.front().replied_on = day("2024-09-28");
    CHECK(take(ReviewStep::close, review, ground).is_refused());
    ground.recommendations.front().shared_on = day("2024-09-30");
    CHECK(after(ReviewStep::close, review, author).state == ReviewState::closed);
    CHECK(take(ReviewStep::close, review, ground)->state == ReviewState::closed);
}

TEST_CASE("information that was asked for is waited for, and the standard stands still") {
    auto review = good_application();
    review.state = ReviewState::accepted;
    auto ground = ground_of(author);
    ReviewRequest request;
    request.asked_on = day("2024-09-24");
    ground.requests = {request};
    CHECK(may_take(ReviewStep::assess, review, ground).is_refused());
    CHECK(complete_clock(review, ground.requests, working, ground.today).state == office::ClockState::paused);
    ground.requests.front().answered_on = day("2024-09-30");
    CHECK(may_take(ReviewStep::assess, review, ground).ok());
    auto clock = complete_clock(review, ground.requests, working, ground.today);
    CHECK(clock.days_left_out == 4);
    CHECK(iso(*clock.due) == "2024-11-05");
}

TEST_CASE("requests that overlap are one pause") {
    auto review = good_application();
    ReviewRequest first, second;
    first.asked_on = day("2024-09-24");
    first.answered_on = day("2024-09-30");
    second.asked_on = day("2024-09-26");
    second.answered_on = day("2024-10-02");
    CHECK(complete_clock(review, {second, first}, working, day("2024-10-03")).days_left_out == 6);
}

TEST_CASE("what may be recommended follows from how the force dealt with the complaint, and is never money") {
    using enum RecommendationKind;
    CHECK(is_lawful(investigate, ComplaintHandling::otherwise));
    CHECK_FALSE(is_lawful(investigate, ComplaintHandling::investigated));
    CHECK(is_lawful(proceedings, ComplaintHandling::investigated));
    CHECK_FALSE(is_lawful(finding, ComplaintHandling::otherwise));
    CHECK(is_lawful(apology, ComplaintHandling::otherwise));
    CHECK(is_lawful(apology, ComplaintHandling::investigated));
    CHECK_FALSE(is_lawful(not_chosen, ComplaintHandling::investigated));
    for (const char* words : {"Pay compensation", "An ex gratia sum", "Send £50", "Reimburse the fare"})
        CHECK(asks_for_money(words));
    CHECK_FALSE(asks_for_money("Apologise in writing"));
    auto review = good_application();
    ReviewRecommendation one;
    one.kind = apology;
    one.words = {"Apologise and pay compensation"};
    one.made_on = day("2024-09-30");
    CHECK(check(one, review, day("2024-10-01")).has("words"));
}

TEST_CASE("the force answers within 28 days unless the office allows more, with a reason") {
    ReviewRecommendation one;
    one.made_on = day("2024-09-02");
    auto today = day("2024-10-01");
    CHECK(reply_clock(one, working, today).state == office::ClockState::late);
    CHECK(check_reply(one, today).has("answer"));
    one.extended_to = day("2024-10-14");
    CHECK(check_reply(one, today).has("extended_why"));
    one.extended_why = {"The officer is away"};
    CHECK(check_reply(one, today).empty());
    CHECK(iso(*reply_clock(one, working, today).due) == "2024-10-14");
    one.answer = ForceAnswer::not_accepted;
    CHECK(check_reply(one, today).has("replied_on"));
    one.replied_on = today;
    CHECK(check_reply(one, today).has("answer_words"));
}

TEST_CASE("the next step of a review is told, and offered first") {
    auto review = good_application();
    auto ground = ground_of(author);
    CHECK(next_step(review, ground).step == ReviewStep::accept);
    CHECK(open_steps(review, ground).front() == ReviewStep::accept);
    review.state = ReviewState::drafted;
    review.author = author;
    CHECK_FALSE(next_step(review, ground).step);
    CHECK(next_step(review, ground_of(reader)).step == ReviewStep::agree);
    review.state = ReviewState::closed;
    CHECK(open_steps(review, ground).empty());
}
