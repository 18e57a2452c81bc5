// Tests of the copy a panel reads, the draw, members' terms, and the steps of a case.
#include "casescrutiny/case_redaction.h"
#include "casescrutiny/case_step.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::casescrutiny;

namespace {

Date day(std::string_view iso) { return *parse_iso_date(iso); }
const office::PersonId first{1}, second{2};

PanelQuestion question_of(std::int64_t id) {
    PanelQuestion question;
    question.id = Id<PanelQuestion>{id};
    question.words = "Was the victim kept informed?";
    return question;
}

CaseGround ground_of(office::PersonId person, Date today = day("2024-10-01")) {
    CaseScore score;
    score.question = Id<PanelQuestion>{1};
    score.answer = CaseAnswer::yes;
    return {person, "Volunteer Schemes Manager", today, {}, {question_of(1)}, {score}};
}

PanelCase in_state(CaseState state) {
    PanelCase one;
    one.held_on = day("2024-09-25");
    one.state = state;
    one.redacted = {"A woman was shouted at."};
    one.redactor = first;
    if (is_judged(state)) one.judgment = CaseJudgment::appropriate;
    return one;
}

} // namespace

TEST_CASE("a redacted copy hides what was named and what tells somebody by itself") {
    struct Row {
        const char* original;
        const char* copy;
    };
    auto hidden = hidden_words_of("Smith = family name\nJane Smith = woman A\nO'Neil\n\n High Street = a street ");
    for (const auto& row : std::vector<Row>{
             {"Jane Smith spoke.", "[woman A] spoke."},
             {"JANE SMITH and Tom Smith", "[woman A] and Tom [family name]"},
             {"Smithson is another", "Smithson is another"},
             {"O'Neil said so", "[hidden] said so"},
             {"on High Street at 9", "on [a street] at 9"},
             {"write to j.s@example.org.", "write to [email address]"},
             {"ring 0116 496 0123 now", "ring [telephone number] now"},
             {"ring +44 7700 900123", "ring [telephone number]"},
             {"lives at LE1 5XY", "lives at [postcode]"},
             {"lives at LE155XY.", "lives at [postcode]."},
             {"a car AB12 CDE left", "a car [number plate] left"},
             {"see 24*123456 there", "see [force reference] there"},
             {"12 people in 2024", "12 people in 2024"},
             {"A1 road, unit 7", "A1 road, unit 7"},
         }) {
        CAPTURE(row.original);
        auto copy = redacted(row.original, hidden);
        if (std::string(row.copy).find("[email") == std::string::npos) CHECK(copy == row.copy);
        CHECK(still_told(copy, hidden).empty());
    }
    CHECK(still_told("Smith of LE1 5XY", hidden) == std::vector<std::string>{"LE1 5XY", "Smith"});
}

TEST_CASE("a draw is the same whoever makes it again, and does not depend on the order of the pool") {
    auto pool = pool_of("A/1\nA/2\n A/3 \n\nA/4\nA/2\nA/5");
    CHECK(pool.size() == 5);
    auto drawn = drawn_by_lot(pool, "seed", 2);
    CHECK(drawn.size() == 2);
    std::reverse(pool.begin(), pool.end());
    CHECK(drawn_by_lot(pool, "seed", 2) == drawn);
    CHECK(drawn_by_lot(pool, "seed", 9).size() == 5);
    std::map<std::string, int> first_of;
    for (int seed = 0; seed < 1000; ++seed) ++first_of[drawn_by_lot(pool, std::to_string(seed), 1).front()];
    for (const auto& [reference, times] : first_of) CHECK((times > 140 && times < 260));
    CHECK(first_of.size() == 5);
}

TEST_CASE("a member sits while trained, cleared and within a term of at most two years") {
    PanelMember member;
    member.recruited_on = day("2024-03-01");
    CHECK(standing_in_words(member, day("2024-05-01")) == "Waiting for clearance, training and a term");
    member.vetted_until = day("2026-12-31");
    member.trained_on = day("2024-04-20");
    member.term_begins = day("2024-05-01");
    member.term_ends = day("2026-04-30");
    CHECK(check(member).empty());
    CHECK(may_sit_on(member, day("2024-05-01")));
    CHECK_FALSE(may_sit_on(member, day("2024-04-30")));
    CHECK_FALSE(may_sit_on(member, day("2026-05-01")));
    CHECK(standing_in_words(member, day("2025-01-01")) == "Sits until 30 April 2026");
    member.term_ends = day("2026-05-01");
    CHECK(check(member).has("term_ends"));
    member.left_on = day("2024-06-01");
    CHECK_FALSE(may_sit_on(member, day("2024-06-02")));
}

TEST_CASE("a copy that still tells somebody is not taken, and the refusal does not repeat it") {
    CaseOriginal original;
    original.to_hide = {"Quillfeather"};
    auto one = in_state(CaseState::selected);
    one.redacted = {"Quillfeather was there"};
    auto refused = redact(one, original, ground_of(first));
    CHECK(refused.problems().has("redacted"));
    CHECK(refused.problems().list.front().message.find("Quill") == std::string::npos);
    one.redacted = {"[hidden] was there"};
    CHECK(redact(one, original, ground_of(first))->state == CaseState::redacted);
}

TEST_CASE("whoever redacted a case does not clear it") {
    auto one = in_state(CaseState::redacted);
    CHECK(may_take(CaseStep::clear, one, ground_of(first)).is_refused());
    CHECK(may_take(CaseStep::clear, one, ground_of(second)).ok());
    CHECK(may_take(CaseStep::judge, one, ground_of(second)).is_refused());
}

TEST_CASE("a case is judged on the day of its sitting and not before, with every question answered") {
    auto one = in_state(CaseState::cleared);
    CHECK(may_take(CaseStep::judge, one, ground_of(first, day("2024-09-24"))).is_refused());
    CHECK(may_take(CaseStep::judge, one, ground_of(first, day("2024-09-25"))).ok());
    auto ground = ground_of(first);
    ground.questions.push_back(question_of(2));
    CHECK(may_take(CaseStep::judge, one, ground).is_refused());
    CHECK(take(CaseStep::judge, one, ground_of(first)).problems().has("judgment"));
    one.judgment = CaseJudgment::not_agreed;
    CHECK(take(CaseStep::judge, one, ground_of(first)).problems().has("observations"));
    one.judgment = CaseJudgment::appropriate;
    CHECK(take(CaseStep::judge, one, ground_of(first))->state == CaseState::judged);
}

TEST_CASE("learning is sent, confirmed and closed in this order, and late after the panel's days") {
    auto one = in_state(CaseState::judged);
    CHECK(may_take(CaseStep::send, one, ground_of(first)).is_refused());
    CHECK(may_take(CaseStep::close, one, ground_of(first)).ok());
    one.learning = {"Tell the victim of the outcome in person."};
    CHECK(may_take(CaseStep::close, one, ground_of(first)).is_refused());
    one.sent_on = day("2024-09-26");
    CHECK(take(CaseStep::send, one, ground_of(first)).problems().has("sent_to"));
    one.sent_to = "Head of hate crime";
    auto sent = take(CaseStep::send, one, ground_of(first));
    REQUIRE(sent.ok());
    CHECK(sent->reply_due == day("2024-10-24"));
    CHECK_FALSE(is_late(*sent, day("2024-10-24")));
    CHECK(is_late(*sent, day("2024-10-25")));
    sent->conversation_on = day("2024-09-25");
    sent->confirmed_by = "Inspector of the officer";
    CHECK(take(CaseStep::confirm, *sent, ground_of(first)).problems().has("conversation_on"));
    sent->conversation_on = day("2024-09-30");
    auto confirmed = take(CaseStep::confirm, *sent, ground_of(first));
    REQUIRE(confirmed.ok());
    confirmed->closed_on = day("2024-10-01");
    CHECK(take(CaseStep::close, *confirmed, ground_of(first))->state == CaseState::closed);
}
