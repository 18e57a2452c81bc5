// Tests of what may happen to a paper and who may make it happen.
#include "reporting/paper.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::reporting;

static Paper a_paper(PaperState state) {
    Paper paper;
    paper.title = "Commissioner's update";
    paper.meeting_on = date_of(2024, 9, 23);
    paper.period_first = date_of(2024, 5, 7);
    paper.period_last = date_of(2024, 8, 1);
    paper.state = state;
    paper.frozen_by = {7};
    return paper;
}
static const Moment now = from_london(date_of(2024, 9, 10), {9, 0, 0});

TEST_CASE("a paper is frozen only when every number, implication, percentage and image is settled") {
    struct Case {
        Readiness readiness;
        const char* message;
    };
    for (const auto& [readiness, message] :
         {Case{{1, 0, 0, 0}, "1 number has no source"}, Case{{2, 0, 0, 0}, "2 numbers have no source"},
          Case{{0, 1, 0, 0}, "1 implication is not answered"},
          Case{{0, 0, 1, 0}, "1 percentage stands on a small base"},
          Case{{0, 0, 0, 3}, "3 images have no description or consent"}}) {
        auto frozen = freeze(a_paper(PaperState::drafting), readiness, "hash", {7}, now);
        REQUIRE(frozen.has_problems());
        CHECK(frozen.problems().list[0].message.starts_with(message));
    }
    auto frozen = freeze(a_paper(PaperState::drafting), {}, "hash", {7}, now);
    REQUIRE(frozen.ok());
    CHECK(frozen->state == PaperState::frozen);
    CHECK(frozen->frozen_hash == "hash");
}

TEST_CASE("who froze a paper or wrote in its edition approves it only alone, with a reason that is kept") {
    auto paper = a_paper(PaperState::frozen);
    const std::vector<Writer> writers = {{{7}, "Director"}, {{9}, "Analyst"}};
    for (int person : {7, 9}) {
        CAPTURE(person);
        auto refused = approve(paper, {{person}, "Director", writers}, now);
        REQUIRE(refused.is_refused());
        CHECK(refused.refusal().message.find(person == 7 ? "You froze" : "You wrote") == 0);
        CHECK(refused.refusal().rule.find("rule of two people") != std::string::npos);
        CHECK(approve(paper, {{person}, "Director", writers, "  "}, now).is_refused());
        auto alone = approve(paper, {{person}, "Director", writers, "The office has one officer this month"}, now);
        REQUIRE(alone.ok());
        CHECK(alone->alone_reason == "The office has one officer this month");
    }
    CHECK(approve(paper, {{7}, "Director", {}}, now).is_refused());
    auto second = approve(paper, {{8}, "Chief Executive", writers, "not needed"}, now);
    REQUIRE(second.ok());
    CHECK(second->approved_post == "Chief Executive");
    CHECK(second->alone_reason.empty());
}

TEST_CASE("going back to draft discards the freeze and the approval") {
    auto approved = a_paper(PaperState::approved);
    approved.frozen_hash = "hash";
    approved.approved_by = {8};
    auto draft = back_to_draft(approved);
    REQUIRE(draft.ok());
    CHECK(draft->frozen_hash.empty());
    CHECK(!draft->approved_by);
    CHECK(back_to_draft(a_paper(PaperState::published)).is_refused());
}

TEST_CASE("a pre-election period holds publication until somebody says why") {
    CHECK(publish(a_paper(PaperState::approved), now, true).has_problems());
    CHECK(publish(a_paper(PaperState::approved), now, true, "The Panel meets by law").ok());
    CHECK(publish(a_paper(PaperState::frozen), now, false).is_refused());
}

TEST_CASE("a published paper is corrected in a new edition that says what it corrects") {
    auto published = a_paper(PaperState::published);
    CHECK(correct(published, Prose{" "}).has_problems());
    auto next = correct(published, Prose{"Table One counted a visit twice"});
    REQUIRE(next.ok());
    CHECK(next->edition == 2);
    CHECK(next->state == PaperState::drafting);
}

TEST_CASE("a published paper stays under embargo until its release") {
    auto paper = a_paper(PaperState::published);
    paper.published_at = now;
    CHECK(is_released(paper, now));
    paper.release_at = Moment{now.milliseconds + 1};
    CHECK_FALSE(is_released(paper, now));
}

TEST_CASE("the declared period runs forward and ends by the meeting") {
    auto paper = a_paper(PaperState::drafting);
    CHECK(check(paper).empty());
    paper.period_last = date_of(2024, 5, 1);
    CHECK(check(paper).has("period_last"));
    paper.period_last = date_of(2024, 9, 24);
    CHECK(check(paper).has("period_last"));
}
