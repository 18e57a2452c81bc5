// Signing in and out as people of the office meet it.
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/session.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

constexpr const char* password = "three words in a row";

// An office with one analyst who has a password.
struct Door {
    explicit Door(db::Engine engine = db::Engine::sqlite) : office(engine) {
        static const auto hash = office::hashed_password(password);
        auto person = office.person_of(Role::analyst);
        office.change([&](office::Change& change) {
            office::set_password(change, *office::find_person(change.tx, person), hash);
            return Done{};
        });
    }
    Client& sign_in(const std::string& email, const std::string& typed) {
        return client.get("/sign-in").submit({{"email", email}, {"password", typed}});
    }

    TestOffice office;
    Client client{office};
};

const std::string analyst = "analyst@office.test";

} // namespace

TEST_CASE("a person signs in, is led to where they wanted to go, and signs out") {
    for (auto engine : db::test_engines()) {
        Door door(engine);
        CHECK(door.client.get("/account").location() == "/sign-in?then=%2Faccount");
        door.client.follow().submit({{"email", " Analyst@Office.test "}, {"password", password}});
        CHECK(door.client.status() == 303);
        CHECK(door.client.location() == "/account");
        auto cookie = door.client.header("Set-Cookie");
        CHECK(cookie.starts_with("reeve="));
        CHECK(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"));
        CHECK(door.client.follow().says(analyst));
        auto token = door.client.cookie();
        door.client.post("/sign-out", {});
        CHECK(door.client.location() == "/sign-in");
        door.client.set_cookie(token);
        CHECK(door.client.get("/account").status() == 303);
    }
}

TEST_CASE("over https the cookie is only for https and only for this host") {
    Door door;
    door.client.get("/sign-in");
    auto request = door.client.request_for(http::Method::post, "/sign-in");
    request.is_https = true;
    request.form.add("once", door.client.field("once"));
    request.form.add("email", analyst);
    request.form.add("password", password);
    door.client.send(request);
    auto cookie = door.client.header("Set-Cookie");
    CHECK(cookie.starts_with("__Host-reeve="));
    CHECK(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"));
}

TEST_CASE("a wrong password and an unknown email are told in the same words") {
    Door door;
    CHECK(door.sign_in(analyst, "not my password").has_problem("email", "The email address or the password is wrong"));
    CHECK(door.sign_in("nobody@office.test", "not my password")
              .has_problem("email", "The email address or the password is wrong"));
    CHECK(door.client.field("email") == "nobody@office.test");
    CHECK(door.client.body().find("not my password") == std::string::npos);
}

TEST_CASE("after five failures an account waits a quarter of an hour, the right password included") {
    Door door;
    for (int failure = 0; failure < 5; ++failure) door.sign_in(analyst, "not my password");
    CHECK(door.sign_in(analyst, password).has_problem("email", "You can try again from 10:15am"));
    door.office.pass_minutes(15);
    CHECK(door.sign_in(analyst, password).status() == 303);
}

TEST_CASE("after twenty failures an address waits, whichever accounts it tried") {
    Door door;
    for (int failure = 0; failure < 20; ++failure)
        door.sign_in("guess" + std::to_string(failure) + "@office.test", "not my password");
    CHECK(door.sign_in(analyst, password).has_problem("email", "You can try again from"));
}

TEST_CASE("what was typed when a session ended stands in the form again after the same person signs in") {
    Door door;
    auto administrator = door.office.person_of(Role::administrator);
    static const auto hash = office::hashed_password(password);
    door.office.change([&](office::Change& change) {
        office::set_password(change, *office::find_person(change.tx, administrator), hash);
        return Done{};
    });
    door.client.sign_in_as(Role::administrator).get("/people/new");
    door.office.pass_minutes(61);
    door.client.submit({{"name", "New Starter"}, {"email", "new@office.test"}, {"password", "never kept at all"}});
    CHECK(door.client.status() == 303);
    door.client.follow();
    CHECK(door.client.says("What you typed is kept for an hour"));
    door.client.submit({{"email", "administrator@office.test"}, {"password", password}});
    CHECK(door.client.location().starts_with("/people/new?kept="));
    door.client.follow();
    CHECK(door.client.field("name") == "New Starter");
    CHECK(door.client.says("is not saved yet"));
    CHECK(door.client.body().find("never kept at all") == std::string::npos);
    CHECK(office::people(*door.office.database().read()).size() == 2);
    Client other(door.office);
    other.sign_in_as(Role::administrator);
    CHECK(other.get(door.client.request_for(http::Method::get, "/people/new").target).field("name").empty());
}

TEST_CASE("what one person typed is never shown to another") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::administrator).get("/people/new");
    office.pass_minutes(61);
    client.submit({{"name", "Somebody Private"}});
    auto address = client.location();
    auto kept = address.substr(address.find("kept="));
    auto second = office.change([&](office::Change& change) {
        return office::keep_person(
            change,
            {.name = "Second", .email = {"second@office.test"}, .post = "Administrator", .role = Role::administrator});
    });
    auto token = office.database().write(
        [&](db::Transaction& tx) { return office::begin_session(tx, second->id, office.now(), ""); });
    client.set_cookie(token);
    CHECK(client.get("/people/new?" + kept).status() == 200);
    CHECK(client.body().find("Somebody Private") == std::string::npos);
}

TEST_CASE("sign-in leads nowhere outside this site") {
    Door door;
    for (const char* then :
         {"//elsewhere.test", "https://elsewhere.test/", "/\\elsewhere.test", "javascript:alert(1)"}) {
        CAPTURE(then);
        door.client.sign_out()
            .get("/sign-in?then=" + percent_encoded(then))
            .submit({{"email", analyst}, {"password", password}});
        CHECK(door.client.location() == "/my-work");
    }
}

TEST_CASE("changing the password ends every other session") {
    Door door;
    Client elsewhere(door.office);
    elsewhere.sign_in_as(Role::analyst);
    door.client.sign_in_as(Role::analyst).get("/account/password");
    CHECK(door.client.submit({{"password_now", "wrong"}, {"password", "four words are better"}})
              .has_problem("password_now"));
    CHECK(door.client.submit({{"password_now", password}, {"password", "short"}})
              .has_problem("password", "at least 12 characters"));
    door.client.submit({{"password_now", password}, {"password", "four words are better"}});
    CHECK(door.client.follow().says("Your password is changed"));
    CHECK(elsewhere.get("/account").status() == 303);
    door.client.sign_out();
    CHECK(door.sign_in(analyst, "four words are better").status() == 303);
}

} // namespace reeve::journeys
