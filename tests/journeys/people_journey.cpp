// Looking after the people of the office.
#include "office/people/person_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {

namespace {
const Typed starter = {{"name", "New Starter"},
                       {"email", "New@Office.test"},
                       {"post", "Engagement Officer"},
                       {"role", "engagement_officer"},
                       {"password", "three words in a row"}};
}

TEST_CASE("an administrator adds a person, changes their role, and notes that they have left") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        Client client(office);
        client.sign_in_as(Role::administrator).get("/people/new").submit(starter);
        CHECK(client.follow().says("The person is added"));
        auto person = office::person_of_email(*office.database().read(), "new@office.test");
        REQUIRE(person);
        auto address = "/people/" + std::to_string(person->id.value);
        client.get(address + "/change").submit({{"role", "analyst"}});
        CHECK(client.follow().says("Role changed from Engagement Officer to Analyst"));
        client.get(address + "/leave").submit({});
        CHECK(client.follow().says("Left on 23 September 2026"));
        CHECK(client.get("/people").says("New Starter"));
        CHECK(office.faults().empty());
    }
}

TEST_CASE("a person without name, email, post, role or password is not added, and each is asked for") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::administrator).get("/people/new").submit({});
    for (const char* member : {"name", "email", "post", "role", "password"}) {
        CAPTURE(member);
        CHECK(client.has_problem(member));
    }
    CHECK(client.title().starts_with("Error: "));
}

TEST_CASE("two people cannot sign in with one email, however it is written") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::administrator).get("/people/new").submit(starter);
    client.get("/people/new").submit(starter);
    CHECK(client.has_problem("email", "Someone else signs in with this email address"));
    CHECK(client.field("name") == "New Starter");
}

TEST_CASE("a leaver is signed out at once") {
    TestOffice office;
    Client client(office), leaver(office);
    leaver.sign_in_as(Role::analyst);
    CHECK(leaver.get("/account").status() == 200);
    auto id = std::to_string(office.person_of(Role::analyst).value);
    client.sign_in_as(Role::administrator).get("/people/" + id + "/leave").submit({});
    CHECK(leaver.get("/account").status() == 303);
}

TEST_CASE("two people who change one person at once lose neither change silently") {
    TestOffice office;
    auto id = std::to_string(office.person_of(Role::analyst).value);
    Client first(office), second(office);
    first.sign_in_as(Role::administrator).get("/people/" + id + "/change");
    second.sign_in_as(Role::administrator).get("/people/" + id + "/change");
    CHECK(first.submit({{"post", "Senior Analyst"}}).status() == 303);
    CHECK(second.submit({{"post", "Chief Analyst"}}).status() == 409);
    CHECK(second.says("Chief Analyst"));
    CHECK(second.get("/people/" + id).says("Senior Analyst"));
}

TEST_CASE("the people are also a table for spreadsheets and programs, for those who may see them") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::administrator).get("/people.csv");
    CHECK(client.body().starts_with("Name,Email address,Post,Role,Standing\r\n"));
    CHECK(client.get("/people.json").json()["rows"].as_list().size() == 1);
    client.sign_in_as(Role::analyst);
    CHECK(client.get("/people.csv").status() == 403);
}

} // namespace reeve::journeys
