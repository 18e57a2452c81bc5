// Passkeys from page to page: added behind the password, used in its place, renamed, removed, and ended with leaving.
#include "office/people/passkey_store.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/people/second_step_store.h"
#include "office/people/soft_authenticator_test.h"
#include "office/settings_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using office::DeviceAnswer;
using office::SoftAuthenticator;

constexpr const char* password = "three words in a row";
constexpr const char* analyst = "analyst@office.test";
constexpr const char* own_page = "/account/passkeys";
const office::PasskeySite site{"office.test", "https://office.test"};

// What a page tells the script.
std::string told(Client& client, const std::string& word) {
    auto body = client.body();
    auto mark = "data-passkey-word=\"" + word + "\" value=\"";
    auto at = body.find(mark);
    REQUIRE_MESSAGE(at != std::string::npos, client.main_words());
    at += mark.size();
    return body.substr(at, body.find('"', at) - at);
}

struct Desk {
    explicit Desk(db::Engine engine = db::Engine::sqlite) : office(engine), person(office.person_of(Role::analyst)) {
        static const auto hash = office::hashed_password(password);
        auto kept = office.change([&](office::Change& change) -> Result<Done> {
            office::set_password(change, *office::find_person(change.tx, person), hash);
            auto settings = office::settings_of(change.tx);
            settings.site_address = "https://office.test";
            TRY(office::keep_settings(change, settings));
            return Done{};
        });
        REQUIRE(kept.ok());
    }
    Client& begin(Client& client, const std::string& name = "Laptop") {
        client.get(own_page).submit({{"name", name}, {"password_now", password}}, own_page);
        return client.follow();
    }
    Client& add(Client& client, SoftAuthenticator& device, const std::string& name = "Laptop") {
        begin(client, name);
        auto made = device.make(SoftAuthenticator::making({site, told(client, "challenge")}));
        handle = told(client, "handle");
        return client.submit({{"client_data", made.client_data}, {"authenticator_data", made.authenticator_data}});
    }
    Client& ask(Client& client, const std::string& then = "") {
        return client.get("/sign-in" + then).submit({}, "/sign-in/passkey").follow();
    }
    Typed given(const SoftAuthenticator& device, const DeviceAnswer& answer) {
        auto used = device.use(answer);
        return {{"credential", device.credential()},
                {"client_data", used.client_data},
                {"authenticator_data", used.authenticator_data},
                {"signature", used.signature},
                {"user_handle", office::in_base64url(handle)}};
    }
    Typed right(Client& client, SoftAuthenticator& device) {
        return given(device, device.using_it({site, told(client, "challenge")}));
    }
    bool is_signed_in(Client& client) {
        return client.status() == 303 && client.header("Set-Cookie").starts_with("reeve=");
    }
    std::size_t count() { return office::passkeys_of(*office.database().read(), person).size(); }

    TestOffice office;
    office::PersonId person;
    std::string handle;
};

} // namespace

TEST_CASE("somebody adds a passkey behind their password and signs in with it alone, though they have codes") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        Client client(desk.office), later(desk.office);
        SoftAuthenticator device;
        client.sign_in_as(Role::analyst).get(own_page);
        CHECK(client.says("You have no passkey yet"));
        desk.add(client, device);
        REQUIRE_MESSAGE(client.status() == 303, client.main_words());
        CHECK(client.follow().says("The passkey is added"));
        CHECK(client.says("Not used yet"));
        desk.office.change([&](office::Change& change) {
            office::begin_second_step(change, desk.person, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
            return Done{};
        });
        desk.ask(later, "?then=%2Faccount");
        later.submit(desk.right(later, device));
        REQUIRE_MESSAGE(desk.is_signed_in(later), later.main_words());
        CHECK(later.location() == "/account");
        CHECK_FALSE(later.get(own_page).says("Not used yet"));
        CHECK(desk.office.faults().empty());
    }
}

TEST_CASE("no passkey is begun without the password, and wrong ones close the door as at sign-in") {
    Desk desk;
    Client client(desk.office);
    client.sign_in_as(Role::analyst);
    client.get(own_page).submit({{"name", "Laptop"}, {"password_now", ""}}, own_page);
    CHECK(client.has_problem("password_now", "Enter your password"));
    for (int tries = 0; tries < 5; ++tries) {
        client.get(own_page).submit({{"name", "Laptop"}, {"password_now", "another one"}}, own_page);
        CHECK(client.has_problem("password_now", "This is not your password now"));
    }
    client.get(own_page).submit({{"name", "Laptop"}, {"password_now", password}}, own_page);
    CHECK(client.has_problem("password_now", "Too many tries"));
    CHECK(client.get("/account/passkeys/new").status() == 410);
}

TEST_CASE("a begun passkey is answered once, within five minutes, and a wrong answer makes none") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        Client client(desk.office);
        SoftAuthenticator device;
        client.sign_in_as(Role::analyst);
        desk.begin(client);
        auto challenge = told(client, "challenge");
        auto wrong = SoftAuthenticator::making({site, challenge});
        wrong.origin = "https://evil.test";
        auto sent = device.make(wrong);
        client.submit({{"client_data", sent.client_data}, {"authenticator_data", sent.authenticator_data}});
        CHECK(client.status() == 422);
        CHECK(client.says("on another site"));
        sent = device.make(SoftAuthenticator::making({site, challenge}));
        client.post("/account/passkeys/new",
                    {{"client_data", sent.client_data}, {"authenticator_data", sent.authenticator_data}});
        CHECK(client.status() == 410);
        desk.begin(client);
        challenge = told(client, "challenge");
        sent = device.make(SoftAuthenticator::making({site, challenge}));
        desk.office.pass_minutes(5);
        client.submit({{"client_data", sent.client_data}, {"authenticator_data", sent.authenticator_data}});
        CHECK(client.status() == 410);
        CHECK(desk.count() == 0);
    }
}

TEST_CASE("a passkey that is known already is not taken again") {
    Desk desk;
    Client client(desk.office);
    SoftAuthenticator device;
    desk.add(client.sign_in_as(Role::analyst), device);
    CHECK(desk.add(client, device).says("is known here already"));
    CHECK(desk.count() == 1);
}

TEST_CASE("an answer at sign-in counts once, within five minutes, and only for its own question") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        Client client(desk.office), again(desk.office), other(desk.office);
        SoftAuthenticator device;
        desk.add(client.sign_in_as(Role::analyst), device);
        client.sign_out();
        desk.ask(client);
        auto page = client.location();
        auto sent = desk.right(client, device);
        auto token = client.field("token");
        client.submit(sent);
        REQUIRE(desk.is_signed_in(client));
        auto replayed = sent;
        replayed.emplace_back("token", token);
        again.post("/sign-in/passkey/answer", replayed);
        CHECK(again.status() == 410);
        desk.ask(other).submit(sent);
        CHECK(other.status() == 403);
        CHECK(other.says("another question"));
        CHECK(other.cookie().empty());
        desk.ask(other);
        sent = desk.right(other, device);
        desk.office.pass_minutes(5);
        other.submit(sent);
        CHECK(other.status() == 410);
        CHECK(other.cookie().empty());
    }
}

TEST_CASE("an answer that claims another owner, or comes from a key that is not known, signs nobody in") {
    Desk desk;
    Client client(desk.office);
    SoftAuthenticator device, stranger;
    desk.add(client.sign_in_as(Role::analyst), device);
    client.sign_out();
    desk.ask(client);
    auto sent = desk.right(client, device);
    sent.back().second = office::in_base64url("somebody else");
    client.submit(sent);
    CHECK(client.says("somebody else’s"));
    desk.ask(client).submit(desk.right(client, stranger));
    CHECK(client.says("not known here"));
    desk.ask(client);
    auto forged = desk.right(client, stranger);
    forged.front().second = device.credential();
    client.submit(forged);
    CHECK(client.says("not the one that is known here"));
    CHECK(client.cookie().empty());
}

TEST_CASE("a device's copy that counts behind is refused") {
    Desk desk;
    Client client(desk.office);
    SoftAuthenticator device;
    desk.add(client.sign_in_as(Role::analyst), device);
    client.sign_out();
    for (int times = 0; times < 2; ++times) {
        desk.ask(client);
        client.submit(desk.right(client, device));
        REQUIRE(desk.is_signed_in(client));
        client.sign_out();
    }
    desk.ask(client);
    auto behind = device.using_it({site, told(client, "challenge")});
    behind.counter = 1;
    client.submit(desk.given(device, behind));
    CHECK(client.says("counted backwards"));
    CHECK(client.cookie().empty());
}

TEST_CASE("wrong answers close the door as wrong passwords do") {
    Desk desk;
    Client client(desk.office);
    SoftAuthenticator device;
    desk.add(client.sign_in_as(Role::analyst), device);
    client.sign_out();
    desk.office.pass_minutes(1); // what is counted is later than the password that was right
    for (int tries = 0; tries < 5; ++tries) {
        desk.ask(client);
        auto wrong = device.using_it({site, "something else"});
        client.submit(desk.given(device, wrong));
        CHECK(client.says("another question"));
    }
    desk.ask(client).submit(desk.right(client, device));
    CHECK(client.says("Too many tries"));
    client.get("/sign-in").submit({{"email", analyst}, {"password", password}});
    CHECK(client.has_problem("email", "Too many tries"));
    desk.office.pass_minutes(16);
    desk.ask(client).submit(desk.right(client, device));
    CHECK(desk.is_signed_in(client));
}

TEST_CASE("a renamed passkey still signs in, a removed one does not, and the person's history tells both") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        Client client(desk.office), admin(desk.office), other(desk.office);
        SoftAuthenticator device;
        desk.add(client.sign_in_as(Role::analyst), device);
        auto page = own_page
                    + ("/"
                       + std::to_string(
                           office::passkeys_of(*desk.office.database().read(), desk.person).front().passkey.id.value));
        client.get(page).submit({{"name", ""}}, page);
        CHECK(client.has_problem("name"));
        client.get(page).submit({{"name", "Old laptop"}}, page);
        CHECK(client.follow().says("Old laptop"));
        CHECK(other.sign_in_as(Role::auditor).get(page).status() == 404);
        other.post(page + "/remove", {});
        CHECK(other.status() == 404);
        desk.ask(other.sign_out());
        other.submit(desk.right(other, device));
        CHECK(desk.is_signed_in(other));
        client.get(page).submit({}, page + "/remove");
        CHECK(client.follow().says("removed and signs you in no more"));
        desk.ask(other.sign_out()).submit(desk.right(other, device));
        CHECK(other.says("not known here"));
        admin.sign_in_as(Role::administrator).get("/people/" + std::to_string(desk.person.value));
        CHECK(admin.says("Passkey Old laptop"));
        CHECK(admin.says("Added by its owner"));
        CHECK(admin.says("Removed by its owner"));
        CHECK(admin.get("/history").says("Removed by its owner"));
        CHECK(admin.get("/history").body().find(device.credential()) == std::string::npos);
        CHECK(desk.office.faults().empty());
    }
}

TEST_CASE("leaving and an administrator end somebody's passkeys") {
    for (const char* way : {"/leave", "/code"}) {
        Desk desk;
        Client client(desk.office), admin(desk.office);
        SoftAuthenticator device;
        desk.add(client.sign_in_as(Role::analyst), device);
        CHECK(desk.count() == 1);
        auto address = "/people/" + std::to_string(desk.person.value) + way;
        admin.sign_in_as(Role::administrator).get(address).submit({}, address);
        REQUIRE(admin.status() == 303);
        CHECK(desk.count() == 0);
        desk.ask(client.sign_out()).submit(desk.right(client, device));
        CHECK(client.says("not known here"));
    }
}

TEST_CASE("where the site has no name, pages say what passkeys need and the sign-in offers none") {
    TestOffice office;
    Client client(office);
    CHECK(client.get("/sign-in").body().find("/sign-in/passkey") == std::string::npos);
    client.sign_in_as(Role::analyst).get(own_page);
    CHECK(client.says("Passkeys need the address of this site"));
    CHECK(client.body().find("password_now") == std::string::npos);
    client.post("/sign-in/passkey", {});
    CHECK(client.status() == 403);
}

TEST_CASE("no more than sixty questions wait that were asked for from one place") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        int given = 0;
        for (int times = 0; times < office::most_questions + 5; ++times)
            given += desk.office.database()
                         .write([&](db::Transaction& tx) {
                             return office::ask_for_passkey(tx, "192.0.2.7", desk.office.now());
                         })
                         .ok();
        CHECK(given == office::most_questions);
        desk.office.pass_minutes(5);
        CHECK(
            desk.office.database()
                .write([&](db::Transaction& tx) { return office::ask_for_passkey(tx, "192.0.2.7", desk.office.now()); })
                .ok());
    }
}

} // namespace reeve::journeys
