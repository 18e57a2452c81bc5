// An administrator looks after the jobs and the outbox.
#include "office/job_store.h"
#include "office/job_worker.h"
#include "office/mail_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {

TEST_CASE("an administrator sees a job that failed with its reason, and has it tried again") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        auto id = office.change([](office::Change& change) { return office::queue_job(change, "forgotten", ""); });
        for (int minutes : {0, 1, 5, 30, 120}) {
            office.pass_minutes(minutes);
            office::run_due_jobs(office.office());
        }
        Client client(office);
        client.sign_in_as(Role::administrator).get("/jobs");
        CHECK(client.says("1 job could not be done."));
        CHECK(client.says("Let go of sessions, forms, jobs, letters and imports past their time"));
        CHECK(client.links_to("/jobs"));
        auto address = "/jobs/" + std::to_string(id);
        CHECK(client.get(address).says("This program has no job of this kind."));
        client.submit({}, address + "/again");
        CHECK(client.follow().says("The job is tried within a few seconds"));
        CHECK(office::find_job(*office.database().read(), id)->state == office::JobState::waiting);
        CHECK(client.get("/jobs.csv").status() == 200);
        CHECK(client.get("/jobs/x").status() == 404);
        CHECK(office.faults().empty());
    }
}

TEST_CASE("an administrator reads in the outbox what a letter says and why it waits") {
    TestOffice office;
    auto mail = office.change([](office::Change& change) {
        return office::queue_mail(
            change,
            {{"owner@office.test"}, "A-0001", "Ask the force", "This action is due today.", "/work/actions/A-0001"},
            "Actions are chased");
    });
    Client client(office);
    client.sign_in_as(Role::administrator).get("/outbox");
    CHECK(client.says("No mail server is set, so letters wait here."));
    CHECK(client.says("A-0001: Ask the force"));
    auto address = "/outbox/" + std::to_string(mail.id);
    CHECK(client.get(address).says("This action is due today."));
    office.change([&](office::Change& change) {
        office::note_not_sent(change.tx, mail, "the server was away", office.now());
        return Done{};
    });
    CHECK(client.get(address).says("the server was away"));
    client.submit({}, address + "/again");
    CHECK(client.follow().says("The letter is sent with the next round"));
    CHECK(client.get("/outbox/0").status() == 404);
    CHECK(office.faults().empty());
}

} // namespace reeve::journeys
