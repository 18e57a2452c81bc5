// Marking: what must be answered, who stands aside, when marks are revealed, and how they are kept.
#include "commissioning/panel_invariants.h"
#include "commissioning/panel_world_test.h"
#include "office/audit.h"

namespace reeve::commissioning {
namespace {

using namespace testing;
constexpr office::PersonId first{11}, second{12}, chair{13};

std::vector<RoundCriterion> criteria_with_a_gate() {
    auto need = criterion_of(1, "Need", 100), gate = criterion_of(2, "Safeguarding", 0);
    need.id = CriterionId{1}, gate.id = CriterionId{2};
    gate.is_gate = true;
    return {need, gate};
}

FundingRound marked_round(const std::vector<RoundCriterion>& criteria) {
    auto round = safety_round();
    round.state = RoundState::assessing;
    round.published_at = round.opens;
    round.frozen_hash = sha256(frozen_text(round, criteria));
    return round;
}

const Moment now = from_london(date_of(2024, 9, 23), {9, 30, 0});

} // namespace

TEST_CASE("marks are sent in whole, each with its reason") {
    const auto criteria = criteria_with_a_gate();
    const auto round = marked_round(criteria);
    auto marks = marks_given(criteria, {3, 1});
    Assessment assessment;
    REQUIRE(submit(assessment, round, criteria, marks, now).ok());
    marks[0].score.reset();
    CHECK(submit(assessment, round, criteria, marks, now).problems().has("score_1"));
    marks[0].cannot_assess = true;
    CHECK(submit(assessment, round, criteria, marks, now).ok());
    marks[0].why.text = "Too short";
    CHECK(submit(assessment, round, criteria, marks, now).problems().has("why_1"));
    marks[0].why.text = "It says who does what and when.";
    marks[1].score.reset(), marks[1].cannot_assess = true;
    CHECK(submit(assessment, round, criteria, marks, now).problems().has("score_2")); // a gate is yes or no
    marks[1] = marks_given(criteria, {3, 2})[1];
    CHECK(submit(assessment, round, criteria, marks, now).problems().has("score_2"));
}

TEST_CASE("marks are taken by the published criteria and while the round is marked, only") {
    const auto criteria = criteria_with_a_gate();
    auto round = marked_round(criteria);
    const auto marks = marks_given(criteria, {3, 1});
    auto sent = submit(Assessment{}, round, criteria, marks, now);
    CHECK(sent->criteria_hash == round.frozen_hash);
    CHECK(sent->content_hash == sha256(marks_text(criteria, marks)));
    CHECK(submit(*sent, round, criteria, marks, now).is_refused()); // once
    auto changed = criteria;
    changed[0].weight = 99;
    CHECK(submit(Assessment{}, round, changed, marks, now).is_refused());
    round.state = RoundState::moderating;
    CHECK(submit(Assessment{}, round, criteria, marks, now).is_refused());
}

TEST_CASE("a late interest voids marks that were sent in and lays down those that were not") {
    Assessment sent;
    sent.state = AssessmentState::submitted;
    CHECK(stood_aside(sent, "Trustee").state == AssessmentState::voided);
    CHECK(stood_aside({}, "Trustee").state == AssessmentState::conflicted);
    CHECK_FALSE(counts(stood_aside(sent, "Trustee")));
}

TEST_CASE("only another chair without an interest lifts an interest, for a reason") {
    BidInterest interest;
    interest.person = first;
    interest.answer = InterestAnswer::conflict;
    PanelSeat by{.person = chair, .post = "Chief Executive", .is_chair = true};
    CHECK(lifted(interest, by, false, "Ended ten years ago")->stands_aside() == false);
    CHECK(lifted(interest, by, true, "Ended ten years ago").is_refused());
    CHECK(lifted(interest, by, false, " ").problems().has("because_lifted"));
    by.is_chair = false;
    CHECK(lifted(interest, by, false, "Ended").is_refused());
    by.is_chair = true, by.person = first;
    CHECK(lifted(interest, by, false, "Ended").is_refused());
}

TEST_CASE("marks are revealed when every bid has enough") {
    FundingRound round = safety_round();
    round.state = RoundState::assessing;
    round.marks_each = 2;
    Bid bid;
    bid.id = BidId{1}, bid.reference = "G-0001", bid.state = BidState::eligible;
    Assessment one{.bid = bid.id, .state = AssessmentState::submitted};
    CHECK(revealed(round, {bid}, {one}, "").refusal().message == "Not enough marks for G-0001");
    CHECK(revealed(round, {bid}, {one, one}, "")->state == RoundState::moderating);
    Assessment writing{.bid = bid.id, .state = AssessmentState::in_progress};
    CHECK(revealed(round, {bid}, {one, one, writing}, "").problems().has("because"));
    CHECK(revealed(round, {bid}, {one, one, writing}, "They are ill").ok());
}

TEST_CASE("a panel, its interests and its marks are kept on both engines") {
    for (auto engine : db::test_engines()) {
        Commissioners office(engine);
        const auto round = round_in_marking(office, {{"Alpha", {4'000'00}}, {"Beta", {9'000'00}}});
        const auto a = seat_given(office, round, first, "Commissioning Officer", false, true);
        const auto b = seat_given(office, round, second, "Assessor", false, true);
        const auto c = seat_given(office, round, chair, "Chief Executive", true, false);
        CHECK(a.letter + b.letter + c.letter == "ABC");
        declare_all(office, a);
        declare_all(office, b);
        declare_all(office, c, "Beta");
        mark_all(office, round, first);
        mark_all(office, round, second, {{"Beta", {1, 2}}});
        auto reader = office.read();
        CHECK(bids_hidden_from(*reader, round.id, chair).size() == 1);
        CHECK(bids_open_to(*reader, round.id, chair).size() == 1);
        CHECK(assessments_by(*reader, round.id, chair).empty()); // chairs, and marks nothing
        CHECK(marks_in(*reader, round.id).size() == 4);
        const auto reveal = [&](office::PersonId person) {
            return office.change([&](office::Change& change) { return reveal_marks(change, round, "", person); });
        };
        CHECK(reveal(chair).refusal().message == "Another chair of the panel does this"); // stands aside from Beta
        const auto shown = reveal(first);
        REQUIRE(shown.ok());
        CHECK(shown->state == RoundState::moderating);
        auto after = office.read();
        for (const auto& invariant : panel_invariants()) {
            CAPTURE(invariant.name);
            CHECK(invariant.broken(*after).empty());
        }
        // What happened to the bid is in the history, for all but who stood aside.
        office::AuditFilter all{.table = "assessment"}, theirs{.table = "assessment", .reader = chair};
        CHECK(office::audit_count(*after, all) > office::audit_count(*after, theirs));
        CHECK(office::audit_count(*after, {.table = "assessment_mark"}) == 0);
    }
}

TEST_CASE("a mark that is changed after it was sent in is found") {
    Commissioners office;
    const auto round = round_in_marking(office, {{"Alpha", {4'000'00}}});
    declare_all(office, seat_given(office, round, first, "Commissioning Officer", false, true));
    mark_all(office, round, first);
    office.change([&](office::Change& change) {
        change.tx.run(db::Sql("UPDATE assessment_mark SET score = 4", "a changed mark"), {});
        return 0;
    });
    auto reader = office.read();
    std::size_t broken = 0;
    for (const auto& invariant : panel_invariants()) broken += invariant.broken(*reader).size();
    CHECK(broken == 1);
}

TEST_CASE("a late interest is kept, voids the marks and conceals the bid, and lifting it uncovers the bid") {
    Commissioners office;
    const auto round = round_in_marking(office, {{"Alpha", {4'000'00}}});
    const auto seat = seat_given(office, round, first, "Commissioning Officer", false, true);
    declare_all(office, seat);
    mark_all(office, round, first);
    declare_all(office, seat, "Alpha");
    BidId bid;
    {
        auto reader = office.read();
        bid = bids_of(*reader, round.id).front().id;
        CHECK(assessments_by(*reader, round.id, first).front().state == AssessmentState::voided);
        CHECK(interest_of(*reader, bid, first)->answer == InterestAnswer::late_conflict);
        CHECK(office::audit_count(*reader, {.table = "bid", .reader = first}) == 0);
    }
    const PanelSeat by{.person = chair, .post = "Chief Executive", .is_chair = true};
    const auto kept = office.change([&](office::Change& change) -> Result<Done> {
        return keep_lifted(change, TRY(lifted(*interest_of(change.tx, bid, first), by, false, "It ended in 2010")));
    });
    REQUIRE(kept.ok());
    auto reader = office.read();
    CHECK_FALSE(is_hidden_from(*reader, bid, first));
    CHECK(office::audit_count(*reader, {.table = "bid", .reader = first}) > 0);
}

} // namespace reeve::commissioning
