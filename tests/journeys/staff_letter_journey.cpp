// Letters about one's own work, and letters to the public, through a real mail server: the right people, the right
// words, nothing of anybody else.
#include "office/action_store.h"
#include "office/job_worker.h"
#include "office/mail_sending.h"
#include "office/mail_store.h"
#include "office/office_period.h"
#include "office/people/person_store.h"
#include "office/settings_store.h"
#include "office/staff_letter_job.h"
#include "office/subscription_parts.h"
#include "reporting/paper_store.h"
#include "tests/journeys/client.h"
#include "tests/journeys/real_mail_server.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using office::Change;

bool holds(const std::string& text, const std::string& sought) { return text.find(sought) != std::string::npos; }

// Monday 28 September 2026, seven in the morning.
Moment monday() { return from_london(date_of(2026, 9, 28), {7, 0, 0}); }

struct MailOffice {
    TestOffice office;
    Client officer{office}, executive{office}, director{office};

    explicit MailOffice(db::Engine engine = db::Engine::sqlite, const std::string& server = "smtp://127.0.0.1:2525")
        : office(engine, monday()) {
        office.change([&](Change& change) {
            auto settings = office::settings_of(change.tx);
            settings.smtp_url = server;
            settings.site_address = "https://reeve.example";
            settings.mail_from = {"office@reeve.example"};
            return office::keep_settings(change, settings);
        });
        officer.sign_in_as(Role::engagement_officer);
        executive.sign_in_as(Role::chief_executive);
        director.sign_in_as(Role::director_of_governance);
    }
    std::vector<office::Mail> outbox() { return office::outbox(*office.database().read(), 100); }
    std::string email_of(Role role) {
        return office::find_person(*office.database().read(), office.person_of(role))->email.address;
    }
    // Given by the program; somebody's own is made on the page.
    void give_action(Role owner, const char* title, Date due) {
        auto made = office.change([&](Change& change) {
            office::Action action;
            action.title = title;
            action.owner = office.person_of(owner);
            action.raised = date_of(2026, 9, 1);
            action.due = due;
            return office::add_action(change, action);
        });
        REQUIRE(made.ok());
    }
    std::string digests() { return *office::write_digests(office.office()); }
    std::string at_once() { return *office::tell_at_once(office.office()); }
    void wish(Client& client, const char* digest, bool at_once) {
        client.get("/account/letters")
            .submit({{"digest", digest}, {"is_told_at_once", at_once ? "yes" : "no"}}, "/account/letters");
        REQUIRE_MESSAGE(client.status() == 303, client.main_words());
    }
};

} // namespace

TEST_CASE("on a Monday each person is written to about their own late and coming work, once, and nobody without any") {
    for (auto engine : db::test_engines()) {
        MailOffice world(engine);
        world.give_action(Role::engagement_officer, "Ask about the lights", date_of(2026, 9, 20));
        world.give_action(Role::engagement_officer, "Thank the hosts", date_of(2026, 10, 2));
        world.give_action(Role::engagement_officer, "Much later", date_of(2026, 12, 2));
        CHECK(world.digests() == "1 person written to");
        CHECK(world.digests() == "0 people written to");
        auto letter = world.outbox().front();
        CHECK(letter.to == world.email_of(Role::engagement_officer));
        CHECK(letter.subject == "1 late, 1 due this week");
        CHECK(holds(letter.body,
                    "A-0001 Ask about the lights, 8 days late\n  https://reeve.example/work/actions/A-0001"));
        CHECK(holds(letter.body, "A-0002 Thank the hosts, due 2 October 2026"));
        CHECK_FALSE(holds(letter.body, "Much later"));
        world.office.pass_minutes(24 * 60);
        CHECK(world.digests() == "0 people written to");
    }
}

TEST_CASE("who asks for letters each working day gets them, and who wants none gets none") {
    MailOffice world;
    world.give_action(Role::engagement_officer, "Ask about the lights", date_of(2026, 9, 20));
    world.give_action(Role::director_of_governance, "Count the votes", date_of(2026, 9, 20));
    world.wish(world.officer, "daily", true);
    world.wish(world.director, "never", true);
    CHECK(world.digests() == "1 person written to");
    world.office.pass_minutes(24 * 60);
    CHECK(world.digests() == "1 person written to");
    world.office.pass_minutes(4 * 24 * 60); // Saturday
    CHECK(world.digests() == "0 people written to");
    for (const auto& letter : world.outbox()) CHECK(letter.to == world.email_of(Role::engagement_officer));
}

TEST_CASE("an action that somebody else gives, and a paper to approve, are told at once and one time") {
    for (auto engine : db::test_engines()) {
        MailOffice world(engine);
        world.give_action(Role::engagement_officer, "There before the first turn", date_of(2026, 10, 2));
        CHECK(world.at_once() == "0 people written to");
        world.give_action(Role::engagement_officer, "Ask about the lights", date_of(2026, 10, 2));
        world.officer.get("/work/actions/new")
            .submit({{"title", "My own idea"},
                     {"owner", std::to_string(world.office.person_of(Role::engagement_officer).value)},
                     {"due", "2 October 2026"}});
        REQUIRE_MESSAGE(world.officer.status() == 303, world.officer.main_words());
        CHECK(world.at_once() == "1 person written to");
        CHECK(world.at_once() == "0 people written to");
        CHECK(world.outbox().front().subject == "A-0002 Ask about the lights");
        CHECK_FALSE(holds(world.outbox().front().body, "My own idea"));

        world.director.get("/work/papers/new")
            .submit({{"title", "Work update"},
                     {"body", "Police and Crime Panel"},
                     {"meeting_on", "5/10/2026"},
                     {"author_post", "Director"},
                     {"classification", "official"},
                     {"period_first", "1 April 2026"},
                     {"period_last", "31 August 2026"}});
        REQUIRE_MESSAGE(world.director.status() == 303, world.director.main_words());
        auto paper = std::string("/work/papers/P-2026-001");
        auto read = world.office.database().read();
        for (const auto& block : reporting::blocks_of(*read, reporting::find_paper(*read, "P-2026-001")->id))
            if (block.kind == reporting::BlockKind::implication) {
                auto at = paper + "/blocks/" + std::to_string(block.id.value);
                world.director.get(at).submit({{"text", "None at this stage"}}, at);
            }
        world.director.get(paper + "/freeze").submit({}, paper + "/freeze");
        REQUIRE_MESSAGE(world.director.status() == 303, world.director.main_words());
        world.at_once();
        auto letters = world.outbox();
        auto of_executive = std::find_if(letters.begin(), letters.end(), [&](const office::Mail& mail) {
            return mail.to == world.email_of(Role::chief_executive);
        });
        REQUIRE(of_executive != letters.end());
        CHECK(of_executive->subject == "Paper to approve: Work update");
        CHECK(holds(of_executive->body, "https://reeve.example/work/papers/P-2026-001"));
        CHECK(world.office.faults().empty());
    }
}

TEST_CASE("who does not want to be told at once is not, and is not told of it later either") {
    MailOffice world;
    world.at_once();
    world.wish(world.officer, "mondays", false);
    world.give_action(Role::engagement_officer, "Ask about the lights", date_of(2026, 10, 2));
    CHECK(world.at_once() == "0 people written to");
    world.wish(world.officer, "mondays", true);
    CHECK(world.at_once() == "0 people written to");
}

TEST_CASE("without a mail server nobody is written to, and the first turn after it only looks") {
    MailOffice world(db::Engine::sqlite, "");
    world.give_action(Role::engagement_officer, "Ask about the lights", date_of(2026, 9, 20));
    CHECK(holds(world.digests(), "No mail server"));
    CHECK(holds(world.at_once(), "No mail server"));
    CHECK(world.outbox().empty());
    CHECK(world.officer.get("/account/letters").says("This office has no mail server yet"));
}

TEST_CASE("a real mail server takes each letter for the right person alone, and nothing that is held") {
    auto server = RealMailServer::start();
    if (!server) {
        MESSAGE("skipped: aiosmtpd is not installed");
        return;
    }
    MailOffice world(db::Engine::sqlite, server->url());
    world.give_action(Role::engagement_officer, "Ask about the lights", date_of(2026, 9, 20));
    world.give_action(Role::director_of_governance, "Count the votes", date_of(2026, 9, 20));
    world.digests();
    Client reader(world.office);
    reader.get("/subscribe").submit({{"topics", "reports"}, {"email", "reader@home.test"}}, "/subscribe");
    auto body = world.outbox().front().body;
    auto from = body.find("/subscribe/mine");
    auto mine = body.substr(from, body.find('\n', from) - from);
    reader.get(mine).submit({{"do", "confirm"}}, "/subscribe/mine");
    world.office.pass_minutes(1);
    office::run_due_jobs(world.office.office());

    auto officer = server->letter_to(world.email_of(Role::engagement_officer));
    auto director = server->letter_to(world.email_of(Role::director_of_governance));
    CHECK(holds(officer, "Subject: 1 late"));
    CHECK(holds(officer, "Ask about the lights"));
    CHECK_FALSE(holds(officer, "Count the votes"));
    CHECK(holds(director, "Count the votes"));
    CHECK_FALSE(holds(director, "Ask about the lights"));
    CHECK(holds(server->letter_to("reader@home.test"), "Is it you who asked for our letters?"));
    auto taken = server->letters().size();

    world.office.change([](Change& change) {
        office::PreElectionPeriod period;
        period.name = "Election of the Commissioner";
        period.first_day = date_of(2026, 9, 20);
        period.last_day = date_of(2026, 10, 20);
        return office::keep_new(change, office::pre_election_fields(), period).version;
    });
    world.office.pass_minutes(10);
    auto told_at = world.office.now();
    world.office.pass_minutes(10);
    auto source = [told_at](db::Connection&, Moment after, Moment until) {
        std::vector<office::News> list;
        if (told_at > after && told_at <= until)
            list.push_back({office::NewsTopic::reports, "Work update", "/papers/P-2026-001", told_at});
        return list;
    };
    CHECK(holds(*office::tell_readers(world.office.office(), {source}), "Held until"));
    office::run_due_jobs(world.office.office());
    CHECK(server->letters().size() == taken);
    world.director.get("/work/subscribers/release")
        .submit({{"because", "The law asks for it by then"}}, "/work/subscribers/release");
    CHECK(holds(*office::tell_readers(world.office.office(), {source}), "1 reader written to"));
    world.office.pass_minutes(1);
    office::run_due_jobs(world.office.office());
    std::string news;
    for (const auto& letter : server->letters())
        if (holds(letter, "Subject: Work update")) news = letter;
    CHECK(holds(news, "X-RcptTo: reader@home.test"));
    CHECK(holds(news, "List-Unsubscribe: <https://reeve.example/subscribe/stop?token="));
    CHECK(holds(news, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
    // A mail program presses the button by itself, with no form and no cookie.
    auto stop = news.substr(news.find("/subscribe/stop?token="));
    stop = stop.substr(0, stop.find('>'));
    auto press = reader.request_for(http::Method::post, stop);
    press.headers.clear();
    press.form.add("List-Unsubscribe", "One-Click");
    CHECK(Client(world.office).send(press).says("Your address is forgotten"));
    CHECK(office::readers(*world.office.database().read()).confirmed == 0);

    for (const auto& letter : server->letters()) {
        CHECK_FALSE(holds(letter, "multipart/")); // text first, and no pictures
        CHECK_FALSE(holds(letter, "text/html"));
    }
    for (const auto& mail : world.outbox()) CHECK(mail.state == office::MailState::sent);
    CHECK(world.office.faults().empty());
}

} // namespace reeve::journeys
