// Codes at sign-in: begun, asked for, used once, throttled like passwords, fallen back on, and ended by an
// administrator.
#include "office/people/one_time_code.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/people/second_step_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

constexpr const char* password = "three words in a row";
constexpr const char* analyst = "analyst@office.test";
constexpr const char* secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // of RFC 6238

struct Phone {
    explicit Phone(db::Engine engine = db::Engine::sqlite) : office(engine), person(office.person_of(Role::analyst)) {
        static const auto hash = office::hashed_password(password);
        office.change([&](office::Change& change) {
            office::set_password(change, *office::find_person(change.tx, person), hash);
            return Done{};
        });
    }
    std::string code(int half_minutes = 0) {
        return office::code_of_step(*office::read_base32(secret), office::code_step(office.now()) + half_minutes);
    }
    // The codes to fall back on.
    std::vector<std::string> turn_on() {
        auto codes = office.change([&](office::Change& change) {
            office::begin_second_step(change, person, secret);
            return office::confirm_second_step(change, person, code(-1));
        });
        REQUIRE(codes.ok());
        return *codes;
    }
    Client& give_password(Client& client, const std::string& then = "") {
        return client.get("/sign-in" + then).submit({{"email", analyst}, {"password", password}}).follow();
    }
    bool is_signed_in(Client& client) {
        auto cookie = client.header("Set-Cookie");
        return client.status() == 303 && cookie.starts_with("reeve=");
    }

    TestOffice office;
    office::PersonId person;
};

} // namespace

TEST_CASE("somebody begins codes with their password and a code of the app, and gets ten to fall back on, once") {
    for (auto engine : db::test_engines()) {
        Phone phone(engine);
        Client client(phone.office);
        client.sign_in_as(Role::analyst).get("/account/code").submit({{"password_now", "another"}}, "/account/code");
        CHECK(client.has_problem("password_now", "This is not your password now"));
        client.get("/account/code").submit({{"password_now", password}}, "/account/code");
        client.follow();
        auto begun = office::begun_secret(*phone.office.database().read(), phone.person, phone.office.now());
        REQUIRE(begun.size() == 32);
        CHECK(client.says(begun.substr(0, 4) + " " + begun.substr(4, 4)));
        CHECK(client.body().find("<svg") != std::string::npos);
        client.submit({{"code", "000000"}}, "/account/code/confirm");
        CHECK(client.has_problem("code"));
        CHECK_FALSE(office::has_second_step(*phone.office.database().read(), phone.person));
        auto code = office::code_of_step(*office::read_base32(begun), office::code_step(phone.office.now()));
        client.get("/account/code").submit({{"code", code}}, "/account/code/confirm");
        CHECK(client.heading() == "Codes to fall back on");
        CHECK(office::has_second_step(*phone.office.database().read(), phone.person));
        CHECK(office::recovery_codes_left(*phone.office.database().read(), phone.person) == 10);
        CHECK(client.get("/account/code").says("You have 10 codes left"));
        CHECK(client.body().find(begun) == std::string::npos);
        CHECK(phone.office.faults().empty());
    }
}

TEST_CASE("after the password a code is asked for, and leads on to where the person wanted to go") {
    for (auto engine : db::test_engines()) {
        Phone phone(engine);
        phone.turn_on();
        Client client(phone.office);
        phone.give_password(client, "?then=%2Faccount");
        CHECK(client.heading() == "Enter your code");
        CHECK(client.cookie().empty());
        client.submit({{"code", ""}});
        CHECK(client.has_problem("code", "Enter your code"));
        client.submit({{"code", phone.code()}});
        CHECK(phone.is_signed_in(client));
        CHECK(client.location() == "/account");
        CHECK(phone.office.faults().empty());
    }
}

TEST_CASE("a code that was used is refused, also to somebody else who saw it") {
    Phone phone;
    phone.turn_on();
    Client client(phone.office), other(phone.office);
    phone.give_password(other);
    phone.give_password(client).submit({{"code", phone.code()}});
    CHECK(phone.is_signed_in(client));
    phone.give_password(other).submit({{"code", phone.code()}});
    CHECK(other.has_problem("code", "or it was used"));
    other.submit({{"code", phone.code(-1)}});
    CHECK(other.has_problem("code"));
    other.submit({{"code", phone.code(1)}});
    CHECK(phone.is_signed_in(other));
}

TEST_CASE("wrong codes close the door as wrong passwords do, and a right password does not open it again") {
    Phone phone;
    phone.turn_on();
    Client client(phone.office);
    phone.give_password(client);
    for (int tries = 0; tries < 4; ++tries) client.submit({{"code", "000000"}});
    CHECK(client.has_problem("code", "or it was used"));
    client.submit({{"code", phone.code()}});
    CHECK(client.has_problem("code", "Too many tries"));
    client.get("/sign-in").submit({{"email", analyst}, {"password", password}});
    CHECK(client.has_problem("email", "Too many tries"));
    phone.office.pass_minutes(16);
    phone.give_password(client).submit({{"code", phone.code()}});
    CHECK(phone.is_signed_in(client));
}

TEST_CASE("a code to fall back on works once, and only for the one whose it is") {
    Phone phone;
    auto codes = phone.turn_on();
    REQUIRE(codes.size() == 10);
    Client client(phone.office), again(phone.office);
    phone.give_password(client).submit({{"code", codes.front()}});
    CHECK(phone.is_signed_in(client));
    CHECK(office::recovery_codes_left(*phone.office.database().read(), phone.person) == 9);
    phone.give_password(again).submit({{"code", codes.front()}});
    CHECK(again.has_problem("code"));
    auto other = phone.office.person_of(Role::auditor);
    auto taken = phone.office.database().write(
        [&](db::Transaction& tx) { return office::use_code(tx, other, codes.back(), phone.office.now()); });
    CHECK_FALSE(taken);
}

TEST_CASE("a password that waits for its code is over after ten minutes, and with a new password") {
    Phone phone;
    phone.turn_on();
    Client client(phone.office);
    phone.give_password(client);
    phone.office.pass_minutes(10);
    client.submit({{"code", phone.code()}});
    CHECK(client.status() == 410);
    CHECK(client.get("/sign-in/code?token=guessed").status() == 410);
}

TEST_CASE("an administrator ends somebody's codes, history tells it, and the password alone signs in") {
    Phone phone;
    phone.turn_on();
    Client admin(phone.office), client(phone.office);
    auto address = "/people/" + std::to_string(phone.person.value);
    admin.sign_in_as(Role::administrator).get(address + "/code").submit({});
    CHECK(admin.follow().says("Their codes at sign-in are ended"));
    CHECK(admin.get("/history").says("Ended by whoever looks after the accounts"));
    CHECK(admin.get("/history").body().find(secret) == std::string::npos);
    client.get("/sign-in").submit({{"email", analyst}, {"password", password}});
    CHECK(phone.is_signed_in(client));
    CHECK(client.location() != "/sign-in");
}

TEST_CASE("a leaver leaves no secret behind") {
    Phone phone;
    phone.turn_on();
    Client admin(phone.office);
    admin.sign_in_as(Role::administrator).get("/people/" + std::to_string(phone.person.value) + "/leave").submit({});
    CHECK_FALSE(office::has_second_step(*phone.office.database().read(), phone.person));
    CHECK(office::recovery_codes_left(*phone.office.database().read(), phone.person) == 0);
}

} // namespace reeve::journeys
