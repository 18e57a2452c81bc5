// A real office begins: a one-time address, six steps in the browser, and its first community day.
#include "app/demo.h"
#include "office/body.h"
#include "office/people/person_store.h"
#include "office/place_store.h"
#include "office/settings_store.h"
#include "office/setup/setup_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

constexpr const char* password = "three words in a row";

std::string begin_address(TestOffice& office) {
    return office::setup_begin_page
           + office.database().write([&](db::Transaction& tx) { return office::make_setup_key(tx, office.now()); });
}

// The cookie of a session that a page began.
void take_session(Client& client) {
    auto cookie = client.header("Set-Cookie");
    auto from = cookie.find('=') + 1;
    client.set_cookie(cookie.substr(from, cookie.find(';') - from));
}

const Typed first_person = {
    {"name", "Office Manager"}, {"email", "Manager@Norfolk.test"}, {"post", "Office Manager"}, {"password", password}};

Client& begin(TestOffice& office, Client& client) {
    client.get(begin_address(office)).submit(first_person);
    REQUIRE(client.status() == 303);
    CHECK(client.location() == "/set-up");
    take_session(client);
    return client.follow();
}

Client& choose(Client& client, const char* kind, const char* area) {
    return client.get("/set-up/body").submit({{"body_kind", kind}, {"area_code", area}});
}

std::vector<std::string> districts(TestOffice& office) {
    std::vector<std::string> names;
    for (const auto& area : office::areas_of_kind(*office.database().read(), office::AreaKind::district))
        names.push_back(area.name);
    return names;
}

} // namespace

TEST_CASE("a one-time address makes one administrator, once, and no other of before works") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        auto lost = begin_address(office), address = begin_address(office);
        Client nobody(office), client(office);
        CHECK(nobody.get(lost).status() == 410);
        CHECK(nobody.get("/set-up/begin?token=guessed").status() == 410);
        CHECK(nobody.get("/set-up/begin").status() == 410);
        client.get(address).submit(first_person);
        take_session(client);
        CHECK(client.follow().heading() == "Set up this office");
        auto person = office::person_of_email(*office.database().read(), "manager@norfolk.test");
        REQUIRE(person);
        CHECK(person->role == Role::administrator);
        CHECK(nobody.get(address).status() == 410);
        CHECK(office.faults().empty());
    }
}

TEST_CASE("a one-time address makes nobody an administrator once somebody else can sign in") {
    TestOffice office;
    auto address = begin_address(office);
    office.person_of(Role::chief_executive);
    Client nobody(office);
    CHECK(nobody.get(address).status() == 410);
    auto typed = first_person;
    typed.emplace_back("token", address.substr(address.find('=') + 1));
    CHECK(nobody.post("/set-up/begin", typed).status() == 410);
    CHECK_FALSE(office::person_of_email(*office.database().read(), "manager@norfolk.test"));
}

TEST_CASE("a one-time address is over after a day, and asks for what is missing before it is used") {
    TestOffice office;
    Client client(office);
    auto address = begin_address(office);
    client.get(address).submit({{"name", ""}, {"email", "nowhere"}, {"post", ""}, {"password", "short"}});
    for (const char* member : {"name", "email", "post", "password"}) CHECK(client.has_problem(member));
    CHECK(client.get(address).status() == 200);
    office.pass_minutes(24 * 60);
    CHECK(client.get(address).status() == 410);
    CHECK_FALSE(office::anyone_works_here(*office.database().read()));
}

TEST_CASE("an office that was begun is no place for a demo, and a demo none to begin an office") {
    TestOffice office;
    begin_address(office);
    CHECK(office::holds_anything(*office.database().read()));
    CHECK(office::awaits_first_person(*office.database().read()));
    auto loaded = load_demo(office.office());
    REQUIRE(loaded.is_refused());
    CHECK(loaded.refusal().kind == Refusal::Kind::conflict);
    TestOffice other;
    other.person_of(Role::administrator);
    CHECK_FALSE(office::awaits_first_person(*other.database().read()));
}

TEST_CASE("the body and its area bring the districts, and names that are suggested and not imposed") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        Client client(office);
        begin(office, client);
        choose(client, "pcc", "E23000024").follow();
        CHECK(client.heading() == "Names");
        CHECK(client.field("statutory_name") == "Police and Crime Commissioner for Norfolk");
        CHECK(client.field("force") == "Norfolk Constabulary");
        CHECK(districts(office).size() == 7);
        client.submit({{"panel", "Norfolk Police and Crime Panel"}}, "/set-up/names");
        client.follow();
        CHECK(client.heading() == "People and posts");
        CHECK(office.office().names().office == "Office of the Police and Crime Commissioner for Norfolk");
        CHECK(office.office().names().panel == "Norfolk Police and Crime Panel");
        CHECK(office::statutory_name_kept(*office.database().read()) == "Police and Crime Commissioner for Norfolk");
        CHECK(client.get("/registers/bodies").says("Norfolk Constabulary"));
        CHECK(client.get("/registers/posts").says("Office Manager"));
        // Another area before the end: the suggestions follow, what was written by hand stays.
        choose(client, "pfcc", "E23000002").follow();
        CHECK(client.field("force") == "Cumbria Constabulary");
        CHECK(client.field("panel") == "Norfolk Police and Crime Panel");
        CHECK(districts(office) == std::vector<std::string>{"Cumberland", "Westmorland and Furness"});
        CHECK(office.faults().empty());
    }
}

TEST_CASE("once the set-up is finished the area stays, and everything else can be changed") {
    TestOffice office;
    Client client(office);
    begin(office, client);
    CHECK(client.get("/set-up/finish").submit({}, "/set-up/finish").status() == 422); // no area yet
    choose(client, "pcc", "E23000024");
    CHECK(client.get("/my-work").says("This office is not set up yet"));
    client.get("/set-up/finish").submit({}, "/set-up/finish");
    CHECK(client.follow().says("The office is set up"));
    CHECK_FALSE(client.says("This office is not set up yet"));
    choose(client, "pcc", "E23000002");
    CHECK(client.has_problem("area_code", "it can be changed no more"));
    CHECK(districts(office).size() == 7);
    choose(client, "mayor", "E23000024");
    CHECK(client.status() == 303);
}

TEST_CASE("a body that is no kind and an area that is none are refused beside their fields") {
    TestOffice office;
    Client client(office);
    begin(office, client);
    choose(client, "not_said", "E99999999");
    CHECK(client.has_problem("body_kind", "Select which kind of body you are"));
    CHECK(client.has_problem("area_code", "Select your police force area"));
    CHECK(districts(office).empty());
    client.get("/set-up/names").submit({{"statutory_name", " "}}, "/set-up/names");
    CHECK(client.has_problem("statutory_name", "Enter the name of the body in law"));
}

TEST_CASE("a colour too light is refused with one that would do, and the one taken heads every page") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::administrator)
        .get("/set-up/colour")
        .submit({{"brand_colour", "#00b2a9"}}, "/set-up/colour");
    CHECK(client.has_problem("brand_colour", "2.64 to 1"));
    CHECK(client.field("brand_colour") == "#00b2a9");
    CHECK(client.says("Take #00857e"));
    client.get("/set-up/colour").submit({{"brand_colour", "00857E"}}, "/set-up/colour");
    CHECK(client.status() == 303);
    CHECK(office::settings_of(*office.database().read()).brand_colour == "#00857e");
    CHECK(client.get("/account").body().find("/assets/colour-00857e.css") != std::string::npos);
    Client anybody(office);
    CHECK(anybody.get("/").body().find("/assets/colour-00857e.css") != std::string::npos);
    CHECK(anybody.get("/assets/colour-00857e.css").status() == 200);
    CHECK(anybody.type() == "text/css; charset=utf-8");
    for (const char* address : {"/assets/colour-00b2a9.css", "/assets/colour-00857E.css", "/assets/colour-red.css"}) {
        CAPTURE(address);
        CHECK(anybody.get(address).status() == 404);
    }
}

TEST_CASE("people of the set-up can sign in at once, and their posts stand in the register") {
    TestOffice office;
    Client client(office);
    begin(office, client);
    choose(client, "pcc", "E23000024");
    client.get("/set-up/names").submit({}, "/set-up/names");
    client.get("/set-up/people")
        .submit({{"name", "Engagement Officer"},
                 {"email", "engagement@norfolk.test"},
                 {"post", "Engagement Officer"},
                 {"role", "engagement_officer"},
                 {"password", password}},
                "/set-up/people");
    CHECK(client.follow().says("Engagement Officer is added and can sign in"));
    CHECK(client.get("/registers/posts").says("Engagement Officer"));
    Client officer(office);
    officer.get("/sign-in").submit({{"email", "engagement@norfolk.test"}, {"password", password}});
    CHECK(officer.status() == 303);
    client.get("/set-up/people").submit({{"name", ""}, {"role", "applicant"}}, "/set-up/people");
    CHECK(client.has_problem("name"));
    CHECK(client.has_problem("role"));
}

} // namespace reeve::journeys
