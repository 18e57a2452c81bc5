// Applicants signing in: by a link in a letter or by a password, and what they typed kept when a sign-in ends.
#include "office/people/person_store.h"
#include "tests/journeys/applicants.h"

namespace reeve::journeys {

TEST_CASE("what the sign-in by email says is the same whether the address is known or not") {
    GrantsOffice office;
    office.person_of(Role::chief_executive);
    auto answer = [&](const std::string& email) {
        Client somebody(office);
        somebody.get("/sign-in/link").submit({{"email", email}});
        return std::to_string(somebody.status()) + replaced(somebody.main_words(), email, "ADDRESS");
    };
    auto known = answer("chief_executive@office.test"), unknown = answer("nobody@group.test");
    CHECK(known == unknown);
    CHECK(office.link_to("chief_executive@office.test").empty());
    CHECK_FALSE(office.link_to("nobody@group.test").empty());
}

TEST_CASE("a link works once, and the outbox does not show it to those who look after it") {
    GrantsOffice office;
    Client owner(office), again(office);
    owner.get("/sign-in/link").submit({{"email", "coordinator@group.test"}});
    auto link = office.link_to("coordinator@group.test");
    again.get(link);
    owner.get(link).submit({});
    CHECK(owner.follow().heading() == "Your applications");
    again.submit({});
    CHECK(again.status() == 410);
    CHECK(again.get(link).status() == 410);
    Client chief(office);
    chief.sign_in_as(Role::administrator).get("/outbox");
    auto id = office::outbox(*office.database().read(), 1).front().id;
    chief.get("/outbox/" + std::to_string(id));
    CHECK(chief.status() == 200);
    CHECK(chief.body().find(link) == std::string::npos);
    CHECK(chief.says("for its reader alone"));
}

TEST_CASE("an applicant may choose a password, and is on no list of the office's people") {
    GrantsOffice office;
    Client owner(office);
    office.sign_in(owner, "coordinator@group.test");
    owner.get("/apply/password").submit({{"password", "short"}}, "/apply/password");
    CHECK(owner.has_problem("password"));
    owner.get("/apply/password").submit({{"password", "a lantern over the harbour"}}, "/apply/password");
    CHECK(owner.status() == 303);
    Client back(office);
    back.get("/sign-in?then=%2Fapply")
        .submit({{"email", "coordinator@group.test"}, {"password", "a lantern over the harbour"}});
    CHECK(back.location() == "/apply");
    Client administrator(office);
    CHECK_FALSE(administrator.sign_in_as(Role::administrator).get("/people").says("coordinator@group.test"));
    auto id = office::person_of_email(*office.database().read(), "coordinator@group.test")->id;
    CHECK(administrator.get("/people/" + std::to_string(id.value)).status() == 404);
}

TEST_CASE("what was typed when the sign-in ended stands in the part again") {
    GrantsOffice office;
    Client owner(office);
    office.sign_in(owner, "coordinator@group.test");
    auto bid = office.begin(owner), part = bid + "/parts/work";
    owner.get(part);
    office.pass_minutes(24 * 60);
    owner.submit({{"summary", "Words of a long afternoon"}}, part);
    REQUIRE(owner.status() == 303);
    auto sign_in = owner.location();
    CHECK(sign_in.starts_with("/sign-in?then="));
    owner.get(sign_in);
    auto at = owner.body().find("/sign-in/link?");
    auto link_form = replaced(owner.body().substr(at, owner.body().find('"', at) - at), "&amp;", "&");
    owner.get(link_form).submit({{"email", "coordinator@group.test"}});
    owner.get(office.link_to("coordinator@group.test")).submit({});
    owner.follow();
    CHECK(owner.field("summary") == "Words of a long afternoon");
}

} // namespace reeve::journeys
