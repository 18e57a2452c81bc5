// Somebody of the public asks for letters, gets them when something is new and not in a pre-election period, and stops.
#include "office/mail_store.h"
#include "office/office_period.h"
#include "office/settings_store.h"
#include "office/subscription_parts.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using office::Change;
using office::News;
using office::NewsTopic;

// An office that can send letters, and something that it published a moment ago.
struct LetterOffice {
    TestOffice office;
    Client reader{office};
    std::vector<News> published;

    explicit LetterOffice(db::Engine engine) : office(engine) {
        office.change([](Change& change) {
            auto settings = office::settings_of(change.tx);
            settings.smtp_url = "smtp://127.0.0.1:2525";
            settings.site_address = "https://reeve.example";
            settings.mail_from = {"office@reeve.example"};
            return office::keep_settings(change, settings);
        });
    }
    std::vector<office::Mail> letters() { return office::outbox(*office.database().read(), 100); }
    // The address of the page in the newest letter that leads to `page`.
    std::string link(const std::string& page) {
        auto body = letters().front().body;
        auto at = body.find("https://reeve.example" + page);
        REQUIRE(at != std::string::npos);
        auto from = at + std::string("https://reeve.example").size();
        return body.substr(from, body.find('\n', from) - from);
    }
    void publish(NewsTopic topic, const char* title) {
        office.pass_minutes(10);
        published.push_back({topic, title, "/somewhere", office.now()});
        office.pass_minutes(10);
    }
    std::string tell() {
        auto source = [this](db::Connection&, Moment after, Moment until) {
            std::vector<News> list;
            for (const auto& one : published)
                if (one.told_at > after && one.told_at <= until) list.push_back(one);
            return list;
        };
        auto told = office::tell_readers(office.office(), {source});
        REQUIRE(told.ok());
        return *told;
    }
    void ask_and_confirm() {
        reader.get("/subscribe").submit({{"topics", "reports"}, {"email", "Reader@Home.test"}}, "/subscribe");
        REQUIRE_MESSAGE(reader.says("A letter is on its way to reader@home.test"), reader.main_words());
        auto mine = link("/subscribe/mine");
        reader.get(mine).submit({{"do", "confirm"}}, "/subscribe/mine");
        REQUIRE_MESSAGE(reader.status() == 303, reader.main_words());
    }
};

} // namespace

TEST_CASE("a reader who said that the address is theirs is told once of what is new, and stops with one press") {
    for (auto engine : db::test_engines()) {
        LetterOffice world(engine);
        auto& reader = world.reader;
        world.publish(NewsTopic::reports, "Before anybody asked");
        reader.get("/subscribe").submit({{"email", "reader@home.test"}}, "/subscribe");
        CHECK(reader.status() == 422);
        reader.submit({{"topics", "gossip"}, {"email", "reader@home.test"}}, "/subscribe");
        CHECK(reader.status() == 422);
        world.ask_and_confirm();
        CHECK(world.tell() == "0 readers written to");
        world.publish(NewsTopic::grants, "Safety Fund");
        CHECK(world.tell() == "0 readers written to");
        world.publish(NewsTopic::reports, "Work update");
        CHECK(world.tell() == "1 reader written to");
        CHECK(world.tell() == "0 readers written to");
        auto letter = world.letters().front();
        CHECK(letter.to == "reader@home.test");
        CHECK(letter.subject == "Work update");
        CHECK(letter.body.find("https://reeve.example/somewhere") != std::string::npos);
        CHECK(letter.body.find("reader@home") == std::string::npos);
        CHECK(letter.body.find("Before anybody asked") == std::string::npos);
        auto stop = world.link("/subscribe/stop");
        CHECK(letter.unsubscribe == "https://reeve.example" + stop);
        CHECK(office::message_of(letter, "office@reeve.example", "The office", world.office.now())
                  .find("\r\nList-Unsubscribe: <https://reeve.example/subscribe/stop?token=")
              != std::string::npos);

        Client administrator(world.office);
        administrator.sign_in_as(Role::administrator);
        CHECK_FALSE(administrator.get("/outbox/" + std::to_string(letter.id)).says(stop.substr(stop.find('=') + 1)));
        reader.get(stop).submit({}, "/subscribe/stop");
        CHECK(reader.says("Your address is forgotten"));
        CHECK(reader.get(stop).status() == 410);
        CHECK(office::readers(*world.office.database().read()).confirmed == 0);
        world.publish(NewsTopic::reports, "Afterwards");
        CHECK(world.tell() == "0 readers written to");
        CHECK(world.office.faults().empty());
    }
}

TEST_CASE("nobody is written to who did not say that the address is theirs, and the address is let go after two days") {
    LetterOffice world(db::Engine::sqlite);
    world.reader.get("/subscribe").submit({{"topics", "reports"}, {"email", "reader@home.test"}}, "/subscribe");
    world.publish(NewsTopic::reports, "Work update");
    CHECK(world.tell() == "0 readers written to");
    CHECK(office::readers(*world.office.database().read()).waiting == 1);
    world.office.pass_minutes(3 * 24 * 60);
    CHECK(world.tell() == "0 readers written to, 1 address nobody confirmed let go");
    CHECK(office::readers(*world.office.database().read()).waiting == 0);
    for (const char* token : {"", "1", "1.x", "x.1", "999.abc"})
        CHECK(world.reader.get(std::string("/subscribe/mine?token=") + token).status() == 410);
}

TEST_CASE("in a pre-election period letters are held until somebody decides with a reason, and then tell all of it") {
    LetterOffice world(db::Engine::sqlite);
    world.ask_and_confirm();
    world.office.change([&](Change& change) {
        office::PreElectionPeriod period;
        period.name = "An election";
        period.first_day = change.today() - 1;
        period.last_day = change.today() + 20;
        period.rule = "Publish with care";
        return office::keep_new(change, office::pre_election_fields(), period).version;
    });
    world.publish(NewsTopic::reports, "Work update");
    CHECK(world.tell().starts_with("Held until the end of "));
    CHECK(world.letters().size() == 1); // the question alone
    Client director(world.office);
    director.sign_in_as(Role::director_of_governance).get("/work/subscribers");
    CHECK(director.says("Held until the end of "));
    CHECK(director.says("1 reader gets letters"));
    CHECK(director.body().find("reader@home") == std::string::npos);
    director.get("/work/subscribers/release").submit({{"because", " "}}, "/work/subscribers/release");
    CHECK(director.status() == 422);
    director.submit({{"because", "The law asks for it by then"}}, "/work/subscribers/release");
    REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    CHECK(director.get("/work/subscribers").says("The law asks for it by then"));
    CHECK(world.tell() == "1 reader written to");
}

TEST_CASE("the desk refuses to let letters go that nobody holds") {
    LetterOffice world(db::Engine::sqlite);
    Client director(world.office);
    director.sign_in_as(Role::director_of_governance).get("/work/subscribers/release");
    director.submit({{"because", "For no reason"}}, "/work/subscribers/release");
    CHECK(director.status() == 409);
}

TEST_CASE("one address is asked no more than twice in a quarter of an hour") {
    LetterOffice world(db::Engine::sqlite);
    Typed wish = {{"topics", "reports"}, {"email", "reader@home.test"}};
    for (int time = 0; time < 2; ++time) {
        world.reader.get("/subscribe").submit(wish, "/subscribe");
        CHECK(world.reader.says("A letter is on its way"));
    }
    world.reader.get("/subscribe").submit(wish, "/subscribe");
    CHECK(world.reader.status() == 422);
    CHECK(world.letters().size() == 2);
    world.office.pass_minutes(16);
    world.reader.get("/subscribe").submit(wish, "/subscribe");
    CHECK(world.reader.says("A letter is on its way"));
}

} // namespace reeve::journeys
