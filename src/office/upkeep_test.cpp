// The office's own jobs: what is past its time goes, what is not stays, and owners are reminded once.
#include "office/action_store.h"
#include "office/job_worker.h"
#include "office/mail_store.h"
#include "office/office_testing.h"
#include "office/people/person_store.h"
#include "office/session.h"
#include "office/upkeep.h"

namespace reeve::office {
namespace {

std::string result_of(testing::Desk& desk, std::string_view kind) {
    auto kinds = upkeep_jobs();
    Progress progress{[](const std::string&) {}};
    auto result = find_kind(kinds, kind)->work(desk.office, "", progress);
    REQUIRE(result.ok());
    return *result;
}

Person person(testing::Desk& desk, const char* email, Role role) {
    auto kept = desk.change([&](Change& change) {
        return keep_person(change, Person{.name = "N. Tester", .email = {email}, .post = label_of(role), .role = role});
    });
    REQUIRE(kept.ok());
    return *kept;
}

Action action(testing::Desk& desk, PersonId owner, int days_from_today) {
    auto kept = desk.change([&](Change& change) {
        return add_action(change, Action{.title = "Ask the force",
                                         .owner = owner,
                                         .due = london_date(desk.now) + days_from_today,
                                         .raised = london_date(desk.now) - 60});
    });
    REQUIRE(kept.ok());
    return *kept;
}

} // namespace

TEST_CASE("sessions that are over are let go and those in use stay") {
    for (auto engine : db::test_engines()) {
        testing::Desk desk(engine);
        auto who = person(desk, "a@office.test", Role::analyst);
        auto old_token =
            desk.change([&](Change& change) { return begin_session(change.tx, who.id, desk.now, "127.0.0.1"); });
        desk.clock.set(minutes_later(desk.now, session_idle_minutes + 1));
        auto new_token = desk.change(
            [&](Change& change) { return begin_session(change.tx, who.id, desk.clock.now(), "127.0.0.1"); });
        CHECK(result_of(desk, "let_go") == "1 session, notice or form and 0 old jobs, letters and imports let go");
        CHECK_FALSE(find_session(*desk.read(), old_token));
        CHECK(find_session(*desk.read(), new_token));
    }
}

TEST_CASE("letters that were sent are let go after thirty days, and those that wait never") {
    testing::Desk desk;
    auto sent = desk.change([&](Change& change) {
        return queue_mail(change, {{"a@office.test"}, "A-0001", "T", "W", "/x"}, "test");
    });
    desk.change([&](Change& change) {
        return queue_mail(change, {{"b@office.test"}, "A-0002", "T", "W", "/x"}, "test");
    });
    desk.change([&](Change& change) {
        note_sent(change.tx, sent, desk.now);
        return Done{};
    });
    desk.clock.set(minutes_later(desk.now, 30 * 24 * 60));
    result_of(desk, "let_go");
    CHECK(outbox(*desk.read(), 10).size() == 2);
    desk.clock.set(minutes_later(desk.now, 30 * 24 * 60 + 1));
    result_of(desk, "let_go");
    CHECK(outbox(*desk.read(), 10).size() == 1);
}

TEST_CASE("an action is chased once on each of its days, its owner first and then the director") {
    for (auto engine : db::test_engines()) {
        testing::Desk desk(engine);
        auto owner = person(desk, "owner@office.test", Role::engagement_officer);
        person(desk, "director@office.test", Role::director_of_governance);
        auto soon = action(desk, owner.id, 7), late = action(desk, owner.id, -10);
        action(desk, owner.id, 20);
        action(desk, {}, 0);
        CHECK(result_of(desk, "chase_actions") == "2 actions chased, 1 with nobody to tell");
        CHECK(result_of(desk, "chase_actions") == "0 actions chased, 1 with nobody to tell");
        auto letters = outbox(*desk.read(), 10);
        REQUIRE(letters.size() == 2);
        for (const auto& letter : letters) {
            bool is_late = letter.subject.starts_with(late.reference);
            CHECK(letter.to == (is_late ? "director@office.test" : "owner@office.test"));
            CHECK(letter.body.find("/work/actions/" + (is_late ? late : soon).reference) != std::string::npos);
            CHECK(letter.body.find("N. Tester") == std::string::npos);
        }
        auto notes = notes_of(*desk.read(), soon.id);
        REQUIRE(notes.size() == 1);
        CHECK(notes[0].kind == NoteKind::chaser);
        CHECK(notes[0].words == "To the Engagement Officer: This action is due in 7 days.");
    }
}

} // namespace reeve::office
