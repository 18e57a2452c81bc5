// Tests of links to sign in with: single use, half an hour, for whom, and how many.
#include "office/mail_store.h"
#include "office/office_testing.h"
#include "office/people/person_store.h"
#include "office/people/sign_in.h"
#include "office/people/sign_in_link.h"

using namespace reeve;
using namespace reeve::office;

namespace {

struct World : office::testing::Registers {
    explicit World(db::Engine engine) : Registers(engine) {}
    void pass_minutes(std::int64_t minutes) { now.milliseconds += minutes * 60'000; }
    Person person(const char* email, Role role) {
        Person person;
        person.name = email;
        person.email = {email};
        person.post = label_of(role);
        person.role = role;
        return *change([&](Change& change) { return keep_person(change, person); });
    }
    bool ask(const char* email, const char* address = "192.0.2.1") {
        LinkWish wish{email, "/apply", "", address};
        return change([&](Change& change) -> Result<Done> {
                   TRY(may_ask_for_link(change.tx, wish, change.now));
                   send_link(change, wish);
                   return Done{};
               })
            .ok();
    }
    // Of the letter that went out last; empty where there is none.
    std::string token() {
        auto letters = outbox(*read(), 1);
        if (letters.empty()) return "";
        auto at = letters.front().body.find(link_page);
        return letters.front().body.substr(at + std::string(link_page).size(), 43);
    }
    Result<Person> use(const std::string& token) {
        return change([&](Change& change) { return use_link(change, token); });
    }
};

template <class Body> void on_both_engines(Body body) {
    for (auto engine : db::test_engines()) {
        World world(engine);
        body(world);
    }
}

} // namespace

TEST_CASE("a link works once, and somebody new becomes an applicant by it") {
    on_both_engines([](World& world) {
        REQUIRE(world.ask("new@group.test"));
        auto token = world.token();
        REQUIRE(token.size() == 43);
        CHECK(find_link(*world.read(), token, world.now)->leads_to == "/apply");
        auto person = world.use(token);
        REQUIRE(person.ok());
        CHECK(person->role == Role::applicant);
        CHECK(person->email.address == "new@group.test");
        CHECK(world.use(token).is_refused());
        CHECK(people(*world.read()).empty());
        CHECK_FALSE(anyone_works_here(*world.read()));
    });
}

TEST_CASE("a link is over after half an hour") {
    on_both_engines([](World& world) {
        REQUIRE(world.ask("new@group.test"));
        world.pass_minutes(29);
        CHECK(find_link(*world.read(), world.token(), world.now));
        world.pass_minutes(1);
        CHECK_FALSE(find_link(*world.read(), world.token(), world.now));
        CHECK(world.use(world.token()).is_refused());
    });
}

TEST_CASE("links are for applicants and assessors; the office's own people sign in with a password") {
    on_both_engines([](World& world) {
        auto assessor = world.person("marker@out.test", Role::assessor);
        world.person("chief@office.test", Role::chief_executive);
        CHECK(world.ask("chief@office.test"));
        CHECK(world.token().empty());
        CHECK(world.ask("marker@out.test"));
        CHECK(world.use(world.token())->id == assessor.id);
        auto gone = world.person("gone@group.test", Role::applicant);
        REQUIRE(world.ask("gone@group.test"));
        auto token = world.token();
        CHECK(world.change([&](Change& change) { return keep_leaver(change, gone); }).ok());
        CHECK(world.use(token).is_refused());
    });
}

TEST_CASE("too many links are not sent, to one address or from one place") {
    on_both_engines([](World& world) {
        for (int link = 0; link < links_of_an_email; ++link) CHECK(world.ask("new@group.test"));
        CHECK_FALSE(world.ask("new@group.test", "192.0.2.2"));
        world.pass_minutes(throttle_minutes + 1);
        CHECK(world.ask("new@group.test"));
        for (int link = 1; link < links_of_an_address; ++link)
            CHECK(world.ask(("group" + std::to_string(link) + "@group.test").c_str()));
        CHECK_FALSE(world.ask("last@group.test"));
    });
}

TEST_CASE("the database holds no token that could be used") {
    on_both_engines([](World& world) {
        REQUIRE(world.ask("new@group.test"));
        auto token = world.token();
        auto kept = world.read()->value<std::string>(
            db::Sql("SELECT token_hash FROM sign_in_link", "the one link that is kept"));
        CHECK(kept == sha256(token));
        CHECK(kept.find(token) == std::string::npos);
    });
}
