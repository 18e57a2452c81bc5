// Tests what finding new members must hold, how far it is told to be, and what papers may quote of it.
#include "meetings/meeting_body_store.h"
#include "meetings/meeting_figures.h"
#include "meetings/meeting_store.h"
#include "meetings/recruitment.h"
#include "meetings/recruitment_store.h"
#include "office/office_testing.h"
#include <doctest/doctest.h>

namespace reeve::meetings {
namespace {

Recruitment of_summer() {
    Recruitment one;
    one.post = "Independent member";
    one.sought = 4;
    one.opened_on = date_of(2024, 7, 8);
    one.closes_on = date_of(2024, 8, 9);
    return one;
}

Recruitment chosen(std::int64_t applied, std::int64_t seen, std::int64_t successful) {
    auto one = of_summer();
    one.applied = applied;
    one.seen = seen;
    one.successful = successful;
    one.decided_on = date_of(2024, 9, 4);
    return one;
}

std::vector<std::string> fields_of(const Problems& problems) {
    std::vector<std::string> fields;
    for (const auto& problem : problems.list) fields.push_back(problem.member);
    return fields;
}

using Fields = std::vector<std::string>;

} // namespace

TEST_CASE("no more people are at a stage of recruitment than at the one before") {
    CHECK(check(of_summer()).empty());
    CHECK(check(chosen(13, 7, 4)).empty());
    CHECK(check(chosen(13, 0, 0)).empty());
    CHECK(fields_of(check(chosen(6, 7, 4))) == Fields{"seen"});
    CHECK(fields_of(check(chosen(13, 3, 4))) == Fields{"successful"});
    auto unseen = chosen(3, 0, 4);
    unseen.seen.reset();
    CHECK(fields_of(check(unseen)) == Fields{"successful"});
    auto many = chosen(13, 7, 4);
    many.appointed = 5;
    CHECK(fields_of(check(many)) == Fields{"appointed"});
    CHECK(fields_of(check(chosen(-1, 0, 0))) == Fields{"applied"});
}

TEST_CASE("the days of recruitment follow one another, and a count of those chosen wants its day") {
    auto backwards = of_summer();
    backwards.closes_on = date_of(2024, 7, 7);
    CHECK(fields_of(check(backwards)) == Fields{"closes_on"});
    auto early = chosen(13, 7, 4);
    early.decided_on = date_of(2024, 8, 8);
    CHECK(fields_of(check(early)) == Fields{"decided_on"});
    auto undated = chosen(13, 7, 4);
    undated.decided_on.reset();
    CHECK(fields_of(check(undated)) == Fields{"decided_on"});
    auto uncounted = chosen(13, 7, 4);
    uncounted.successful.reset();
    CHECK(fields_of(check(uncounted)) == Fields{"successful"});
    auto ended = chosen(13, 7, 4);
    ended.ended_on = date_of(2024, 9, 3);
    CHECK(fields_of(check(ended)) == Fields{"ended_on", "appointed"});
}

TEST_CASE("how far recruitment is stands in words") {
    CHECK(stage_in_words(of_summer(), date_of(2024, 7, 1)) == "Opens on 8 July 2024");
    CHECK(stage_in_words(of_summer(), date_of(2024, 8, 9)) == "Open until 9 August 2024");
    CHECK(stage_in_words(of_summer(), date_of(2024, 8, 10)) == "Closed; nobody is chosen yet");
    CHECK(stage_in_words(chosen(13, 7, 4), date_of(2024, 9, 5))
          == "4 were chosen on 4 September 2024 and are taken forward");
    CHECK(stage_in_words(chosen(13, 7, 1), date_of(2024, 9, 5))
          == "1 was chosen on 4 September 2024 and is taken forward");
    CHECK(stage_in_words(chosen(13, 7, 0), date_of(2024, 9, 5)) == "0 were chosen on 4 September 2024");
    auto ended = chosen(13, 7, 4);
    ended.appointed = 3;
    ended.ended_on = date_of(2024, 11, 1);
    CHECK(stage_in_words(ended, date_of(2024, 11, 2)) == "3 of 4 who were chosen were appointed");
}

TEST_CASE("papers quote the meetings that were held, of those planned, and the candidates that were chosen") {
    for (auto engine : db::test_engines()) {
        office::testing::Registers office(engine);
        MeetingBody body;
        body.title = "Ethics and Transparency Panel";
        body = *office.change([&](office::Change& change) { return add_meeting_body(change, body); });
        auto body_named = [&](const char* title) {
            MeetingBody other;
            other.title = title;
            return *office.change([&](office::Change& change) { return add_meeting_body(change, other); });
        };
        auto other = body_named("Audit panel");
        auto plan = [&](const MeetingBody& of, Date day) {
            Meeting meeting;
            meeting.meets_on = day;
            return *office.change([&](office::Change& change) { return add_meeting(change, of, meeting); });
        };
        auto hold = [&](const MeetingBody& of, const Meeting& meeting) {
            REQUIRE(
                office.change([&](office::Change& change) { return keep_attendance(change, of, meeting, {}); }).ok());
        };
        auto today = london_date(office.now);
        hold(body, plan(body, today - 20));
        plan(body, today - 10);
        hold(other, plan(other, today - 9));
        plan(body, today + 10);
        auto one = chosen(13, 7, 4);
        one.opened_on = today - 60;
        one.closes_on = today - 40;
        one.decided_on = today - 5;
        REQUIRE(office.change([&](office::Change& change) { return add_recruitment(change, body, one); }).ok());

        office::Question question;
        question.period = Period{today - 30, today};
        auto ask = [&](std::size_t place) {
            return meeting_figures()[place].ask(*office.read(), question, office.now);
        };
        CHECK(ask(0).value == 2);
        CHECK(ask(1).value == 2);
        CHECK(ask(1).denominator == 3);
        CHECK(ask(2).value == 4);
        question.choices["body"] = body.reference;
        CHECK(ask(0).value == 1);
        CHECK(ask(1).denominator == 2);
        CHECK(ask(1).denominator_evidence.size() == 2);
        question.choices["body"] = other.reference;
        CHECK(ask(2).value == 0);
    }
}

} // namespace reeve::meetings
