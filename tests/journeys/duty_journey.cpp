// Duties from the list to the evidence: recorded, withheld, corrected, taken back and shown to the public.
#include "app/demo.h"
#include "office/duty_store.h"
#include "office/office_period.h"
#include "office/people/person_store.h"
#include "office/session.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

const Moment october_2024 = from_london(date_of(2024, 10, 7), {9, 0, 0});

// With the term since 9 May 2024.
struct DutyOffice : TestOffice {
    explicit DutyOffice(db::Engine engine = db::Engine::sqlite) : TestOffice(engine, october_2024) {
        change([](office::Change& made) {
            office::OfficeTerm term{.name = "2024 to 2028",
                                    .election_day = date_of(2024, 5, 2),
                                    .took_office = date_of(2024, 5, 9),
                                    .ends_on = date_of(2028, 5, 10)};
            return keep_new(made, office::office_term_fields(), term);
        });
    }
};

// As the person of the story who has this role.
void sign_in_to_demo(TestOffice& office, Client& client, Role role) {
    for (const auto& sign_in : demo_sign_ins()) {
        auto person = office::person_of_email(*office.database().read(), sign_in.email);
        if (!person || person->role != role) continue;
        client.set_cookie(office.database().write(
            [&](db::Transaction& tx) { return office::begin_session(tx, person->id, office.now(), "127.0.0.1"); }));
    }
}

} // namespace

TEST_CASE("a duty is found in the list, recorded as done with its evidence, and taken back") {
    for (auto engine : db::test_engines()) {
        DutyOffice office(engine);
        Client client(office);
        client.sign_in_as(Role::director_of_governance).get("/work/duties");
        CHECK(client.heading() == "Duties");
        CHECK(client.links_to("/work/duties/L-0113"));
        CHECK(client.says("late"));
        client.get("/work/duties/L-0113");
        CHECK(client.says("S.I. 2011/3050"));
        CHECK(client.says("Last checked on"));
        CHECK(client.links_to("/work/duties/L-0113/done?occasion=2024-07"));

        client.get("/work/duties/L-0113/done?occasion=2024-07").submit({{"done_on", "8 October 2024"}});
        CHECK(client.status() == 422);
        CHECK(client.has_problem("done_on"));
        CHECK(client.has_problem("reference"));
        client.submit({{"done_on", "20 August 2024"}, {"address", "https://office.example/spending"}});
        client.follow();
        CHECK(client.says("July 2024 is recorded as done"));
        CHECK(client.says("20 Aug 2024: https://office.example/spending"));

        auto record = office::duty_records(*office.database().read()).at(0);
        client.get("/work/duties/L-0113/records/" + std::to_string(record.id.value) + "/taken-back");
        client.submit({{"why", ""}}).submit({{"why", "It was another month"}});
        CHECK(client.follow().says("Taken back: It was another month"));
        CHECK(client.get("/history").says("It was another month"));
        CHECK(office.faults().empty());
    }
}

TEST_CASE(
    "what happened is noted, and withheld with the ground and the chief officer's view, which the public never reads") {
    DutyOffice office;
    Client client(office), visitor(office);
    client.sign_in_as(Role::chief_executive)
        .get("/work/duties/L-0116/occasions/new")
        .submit({{"subject", "A contract was signed"}, {"happened_on", "3 June 2024"}});
    CHECK(client.follow().says("Occasion LO-0001 is noted"));
    client.get("/work/duties/L-0116/withheld?occasion=LO-0001").submit({{"ground", "law_enforcement"}});
    CHECK(client.has_problem("chief_officer_view"));
    client.submit({{"ground", "law_enforcement"}, {"chief_officer_view", "Said so in a letter"}});
    client.follow();
    CHECK(client.says("Would prejudice law enforcement"));
    CHECK(client.says("Said so in a letter"));

    CHECK(visitor.get("/duties").status() == 404);
    CHECK(visitor.get("/duties/L-0116").status() == 404);
    CHECK(visitor.get("/duties.ics").status() == 404);
    CHECK_FALSE(visitor.get("/duties.csv").body().find("L-0116") != std::string::npos);
    client.get("/work/duties/publication").submit({{"is_public", "yes"}, {"reason", ""}});
    CHECK(client.has_problem("reason"));
    client.submit({{"is_public", "yes"}, {"reason", "Anyone may see it"}});

    CHECK(visitor.get("/duties?standing=all").status() == 200);
    CHECK(visitor.links_to("/duties/L-0116"));
    visitor.get("/duties/L-0116");
    CHECK(visitor.says("Would prejudice law enforcement. The chief officer's view was had."));
    for (const char* address : {"/duties?standing=all", "/duties/L-0116", "/duties.json?standing=all",
                                "/duties.csv?standing=all", "/duties.ics"})
        CHECK(visitor.get(address).body().find("Said so in a letter") == std::string::npos);
    CHECK(visitor.get("/duties.ics").body().starts_with("BEGIN:VCALENDAR"));
    CHECK(office.faults().empty());
}

TEST_CASE("a lawyer corrects a rule; the carried one stays in its history, and two at once lose nothing") {
    DutyOffice office;
    Client client(office), other(office);
    client.sign_in_as(Role::director_of_governance).get("/work/duties/L-0036");
    CHECK(client.says("To be confirmed: not checked yet"));
    other.sign_in_as(Role::chief_executive).get("/work/duties/L-0036/rule");
    client.get("/work/duties/L-0036/rule").submit({{"due_rule", "whenever it suits"}, {"why", "Read it"}});
    CHECK(client.has_problem("due_rule", "5 clear working days before"));
    client.submit({{"due_rule", "6 clear working days before"},
                   {"is_confirmed", "yes"},
                   {"checked_on", "1 October 2024"},
                   {"why", "Read s.100B as amended"}});
    client.follow();
    CHECK(client.says("Rule L-0036 is corrected"));
    CHECK(client.says("6 whole working days before it"));
    CHECK(client.says("Read s.100B as amended"));
    CHECK(client.says("What the office corrected"));
    other.submit({{"title", "Have papers ready"}, {"why", "Shorter"}});
    CHECK(other.status() == 409);
    CHECK(other.field("title") == "Have papers ready");
    CHECK(office.faults().empty());
}

TEST_CASE("who may not keep registers reads the duties and changes none") {
    DutyOffice office;
    Client client(office);
    client.sign_in_as(Role::analyst);
    CHECK(client.get("/work/duties/L-0113").status() == 200);
    CHECK_FALSE(client.links_to("/work/duties/L-0113/done?occasion=2024-07"));
    CHECK_FALSE(client.links_to("/work/duties/L-0113/rule"));
    for (const char* address :
         {"/work/duties/L-0113/done?occasion=2024-07", "/work/duties/L-0113/withheld?occasion=2024-07",
          "/work/duties/L-0113/rule", "/work/duties/L-0113/occasions/new", "/work/duties/publication"})
        CHECK(client.get(address).status() == 403);
    CHECK_FALSE(client.get("/my-work").says("What the law asks for"));
    client.sign_in_as(Role::director_of_governance).get("/my-work");
    CHECK(client.says("What the law asks for"));
    CHECK(client.links_to("/work/duties"));
}

TEST_CASE("an address of a duty, an occasion or a record that is none is not found") {
    DutyOffice office;
    Client client(office);
    client.sign_in_as(Role::director_of_governance);
    for (const char* address :
         {"/work/duties/L-0999", "/work/duties/nonsense", "/work/duties/L-0113/done?occasion=2031-01",
          "/work/duties/L-0113/done", "/work/duties/L-0113/records/1/taken-back",
          "/work/duties/L-0113/occasions/LO-0001/taken-back"}) {
        CAPTURE(address);
        CHECK(client.get(address).status() == 404);
    }
    CHECK(client.get("/work/duties/L-0015/occasions/new").status() == 409);
    CHECK(client.get("/work/duties/L-0003/withheld?occasion=2024-05-02").status() == 409);
    CHECK(office.faults().empty());
}

TEST_CASE("the lists of duties filter, and their files hold the same rows") {
    DutyOffice office;
    Client client(office);
    client.sign_in_as(Role::auditor);
    CHECK(client.get("/work/duties?standing=not_commenced").links_to("/work/duties/L-0603"));
    CHECK_FALSE(client.links_to("/work/duties/L-0113"));
    CHECK(client.get("/work/duties?area=custody&standing=all").links_to("/work/duties/L-0401"));
    CHECK(client.get("/work/duties?due-by=31+March+2025").links_to("/work/duties/L-0003"));
    CHECK_FALSE(client.get("/work/duties?due-by=30+March+2025").links_to("/work/duties/L-0003"));
    CHECK_FALSE(client.get("/work/duties").says("November 2024. L-0113"));
    CHECK(client.get("/work/duties?due-by=31+March+2025").says("November 2024. L-0113"));
    CHECK(client.get("/work/duties.json?area=custody&standing=all").body().find("L-0401") != std::string::npos);
    CHECK(client.get("/work/duties.csv?q=terrorist&standing=all").body().find("L-0402") != std::string::npos);
    CHECK(client.get("/work/duties.ics").body().find("L-0113-2024-08@reeve") != std::string::npos);
    CHECK(client.get("/work/duties?standing=nonsense&area=nonsense&due-by=nonsense").status() == 200);
    CHECK(office.faults().empty());
}

TEST_CASE(
    "a published paper of the demo office is evidence by itself, and one still to come stays unknown to the public") {
    TestOffice office(db::Engine::sqlite, october_2024);
    REQUIRE(load_demo(office.office()).ok());
    Client client(office), visitor(office);
    sign_in_to_demo(office, client, Role::director_of_governance);
    client.get("/work/duties/L-0120");
    CHECK(client.says("16 Sept 2024: P-2024-001"));
    CHECK(client.says("Shown by its own record"));
    CHECK(client.get("/work/duties/L-0036").says("P-2024-002"));
    CHECK(client.get("/work/duties/L-0028").says("Recommendation 1 on P-2024-001"));
    CHECK(visitor.get("/duties/L-0120").links_to("/papers/P-2024-001"));
    CHECK(visitor.get("/duties/L-0036").says("P-2024-001"));
    for (const char* address :
         {"/duties/L-0036", "/duties/L-0036.json", "/duties?standing=all", "/duties.csv?standing=all", "/duties.ics"}) {
        CAPTURE(address);
        visitor.get(address);
        CHECK(visitor.status() == 200);
        CHECK(visitor.body().find("P-2024-002") == std::string::npos);
        CHECK(visitor.body().find("p-2024-002") == std::string::npos);
    }
    CHECK(office.faults().empty());
}

} // namespace reeve::journeys
