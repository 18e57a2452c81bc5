// Who decides for the Commissioner: written down once, read by everybody, asked of whoever signs.
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

const std::string new_delegation = "/registers/delegations/new";
const std::string at = "/work/decisions/DN-0001", sign = at + "/signature";

struct Desk {
    explicit Desk(db::Engine engine = db::Engine::sqlite) : office(engine), director(office), chief(office) {
        director.sign_in_as(Role::director_of_governance);
        chief.sign_in_as(Role::chief_executive);
    }
    void send(const std::string& address, const Typed& typed) {
        director.get(address).submit(typed, address);
        REQUIRE_MESSAGE(director.status() == 303, director.main_words());
    }
    // DN-0001, as far as its signature.
    void draft_and_advise() {
        auto today = in_words(office.today());
        send("/work/decisions/new", {{"title", "New chairs"},
                                     {"decided", "We buy ten chairs."},
                                     {"financial", "£1,000"},
                                     {"legal", "None"},
                                     {"equality", "None"},
                                     {"risk", "None"}});
        send(at + "/advice/new",
             {{"post", "Monitoring Officer"}, {"sought_on", today}, {"given_on", today}, {"words", "It is lawful."}});
        send(at + "/advised", {});
    }
    void delegate_to(const std::string& post, Typed more = {}) {
        Typed typed = {{"name", "The running of the office"},
                       {"matter", "decisions"},
                       {"post", post},
                       {"valid_from", "1/1/2020"},
                       {"source", "Scheme of governance, 3"}};
        typed.insert(typed.end(), more.begin(), more.end());
        send(new_delegation, typed);
    }

    TestOffice office;
    Client director, chief;
};

const std::string chief_executive = label_of(Role::chief_executive);

} // namespace

TEST_CASE("a post signs decisions under a delegation that stands, which it chooses and everybody reads") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        Client anyone(desk.office);
        auto& chief = desk.chief;
        desk.draft_and_advise();
        CHECK(anyone.get("/delegations").says("Nothing is delegated"));
        CHECK(chief.get(sign).status() == 403);
        CHECK(chief.says("Nothing is delegated to the"));
        desk.delegate_to("Another post");
        desk.delegate_to(chief_executive, {{"valid_to", "31/12/2020"}});
        CHECK(chief.get(sign).status() == 403);

        desk.delegate_to(chief_executive);
        CHECK(anyone.get("/delegations").says("Scheme of governance, 3"));
        CHECK_FALSE(anyone.says("31 December 2020")); // it stands no more
        anyone.get("/decision-register");
        CHECK(anyone.links_to("/delegations"));
        chief.get(sign).submit({{"interests", "None"}}, sign);
        CHECK(chief.has_problem("delegation", "Choose which delegation"));
        chief.get(sign).submit(
            {{"interests", "None"}, {"delegation", "Scheme of governance, 3: The running of the office"}}, sign);
        REQUIRE(chief.status() == 303);
        CHECK(chief.follow().says("with delegated authority (Scheme of governance, 3: The running of the office)"));
    }
}

TEST_CASE("the Commissioner is not asked which delegation it is, and does not keep the scheme") {
    Desk desk;
    Client commissioner(desk.office);
    desk.draft_and_advise();
    commissioner.sign_in_as(Role::commissioner).get(sign);
    CHECK(commissioner.body().find("name=\"interests\"") != std::string::npos);
    CHECK(commissioner.body().find("name=\"delegation\"") == std::string::npos);
    CHECK(commissioner.get(new_delegation).status() == 403);
}

} // namespace reeve::journeys
