// Tests the small registers: their rules, their derived pages, their twins and the history that grows with each change.
#include "office/audit.h"
#include "office/history_pages.h"
#include "office/office_testing.h"
#include "office/registers.h"

namespace reeve::office {
namespace {

using testing::Desk;
using testing::holds;
using testing::typed;

struct RegisterDesk : Desk {
    explicit RegisterDesk(db::Engine engine = db::Engine::sqlite) : Desk(engine) {
        mount_registers(office);
        mount_history(office.routes());
    }
    BodyId add_body(const char* name, BodyKind kind) {
        return change([&](Change& change) {
                   Body body;
                   body.name = name;
                   body.kind = kind;
                   return keep_new(change, body_fields(), body);
               })
            .id;
    }
};

std::string address_in(const http::Response& response) {
    auto location = testing::header_of(response, "Location");
    return location.substr(0, location.find('?'));
}

} // namespace

TEST_SUITE("registers") {

    TEST_CASE("a body that has a successor has ended, and days come in order") {
        Body body;
        CHECK(problems_with(body).empty());
        body.successor = BodyId{7};
        CHECK(problems_with(body).has("valid_to"));
        body.valid_from = date_of(2012, 11, 22);
        body.valid_to = date_of(2028, 5, 7);
        CHECK(problems_with(body).empty());
        body.valid_to = date_of(2012, 11, 21);
        CHECK(problems_with(body).list.front().message
              == "The last day must not be before the first, 22 November 2012");
        body.id = BodyId{7};
        CHECK(problems_with(body).has("successor_id"));
    }

    TEST_CASE("charity and company numbers are checked by their form") {
        struct Case {
            const char* charity;
            const char* company;
            bool is_well;
        };
        const Case cases[] = {{"", "", true},          {"1061582", "", true},  {"238071", "", true},
                              {"1061582-3", "", true}, {"106158", "", true},   {"10615", "", false},
                              {"1061582-", "", false}, {"A061582", "", false}, {"", "01234567", true},
                              {"", "SC123456", true},  {"", "1234567", false}, {"", "0123456X", false}};
        for (const auto& one : cases) {
            CAPTURE(one.charity);
            CAPTURE(one.company);
            Organisation organisation;
            organisation.charity_number = one.charity;
            organisation.company_number = one.company;
            CHECK(problems_with(organisation).empty() == one.is_well);
        }
    }

    TEST_CASE("a partnership is with a body or an organisation, never both or neither") {
        Partnership partnership;
        CHECK(problems_with(partnership).has("body_id"));
        partnership.body = BodyId{1};
        CHECK(problems_with(partnership).empty());
        partnership.organisation = OrganisationId{2};
        CHECK(problems_with(partnership).has("organisation_id"));
    }

    TEST_CASE("the pre-election period of a day is the one that runs longest") {
        std::vector<PreElectionPeriod> periods(2);
        periods[0].first_day = date_of(2024, 3, 26);
        periods[0].last_day = date_of(2024, 5, 2);
        periods[1].first_day = date_of(2024, 4, 1);
        periods[1].last_day = date_of(2024, 7, 4);
        CHECK(pre_election_on(periods, date_of(2024, 3, 25)) == nullptr);
        CHECK(pre_election_on(periods, date_of(2024, 3, 26)) == &periods[0]);
        CHECK(pre_election_on(periods, date_of(2024, 5, 2)) == &periods[1]);
        CHECK(pre_election_on(periods, date_of(2024, 7, 4)) == &periods[1]);
        CHECK(pre_election_on(periods, date_of(2024, 7, 5)) == nullptr);
    }

    TEST_CASE("the stores answer on every engine") {
        for (auto engine : db::test_engines()) {
            CAPTURE(db::name_of(engine));
            RegisterDesk desk(engine);
            auto first = desk.change(
                [](Change& change) { return organisation_for(change, " Turning Point ", OrganisationKind::charity); });
            auto again = desk.change([](Change& change) { return organisation_for(change, "turning point"); });
            CHECK(first.id == again.id);
            CHECK(organisation_options(*desk.read()) == Options{{std::to_string(first.id.value), "Turning Point"}});
            desk.change([](Change& change) {
                PreElectionPeriod period;
                period.name = "May 2024";
                period.first_day = date_of(2024, 3, 26);
                period.last_day = date_of(2024, 5, 2);
                return keep_new(change, pre_election_fields(), period);
            });
            CHECK(pre_election_on(*desk.read(), date_of(2024, 5, 2))->name == "May 2024");
            CHECK_FALSE(pre_election_on(*desk.read(), date_of(2024, 5, 3)));
            CHECK_FALSE(office_term_on(*desk.read(), date_of(2024, 5, 3)));
        }
    }

    TEST_CASE("a record is added, shown, changed and told in its history") {
        RegisterDesk desk;
        auto added =
            desk.post("/registers/bodies/new",
                      typed({{"name", "Leicestershire Police"}, {"kind", "force"}, {"valid_from", "8/4/1967"}}));
        REQUIRE(added.status == 303);
        auto address = address_in(added);
        auto page = desk.get(address);
        CHECK(holds(page, "Leicestershire Police"));
        CHECK(holds(page, "8 April 1967"));
        CHECK(holds(page, "Version 1"));

        auto form = desk.get(address + "/change");
        CHECK(holds(form, "value=\"Leicestershire Police\""));
        auto changed = desk.post(address + "/change", typed({{"version", "1"},
                                                             {"name", "Leicestershire Constabulary"},
                                                             {"kind", "force"},
                                                             {"valid_from", "8/4/1967"}}));
        REQUIRE(changed.status == 303);
        CHECK(holds(desk.get(address), "Name changed from Leicestershire Police to Leicestershire Constabulary"));
    }

    TEST_CASE("a form with problems keeps what was typed and says what is wrong") {
        RegisterDesk desk;
        auto answer =
            desk.post("/registers/bodies/new", typed({{"name", ""}, {"kind", "force"}, {"valid_to", "31/09/2026"}}));
        CHECK(answer.status == 422);
        CHECK(holds(answer, "Enter the name"));
        CHECK(holds(answer, "31/09/2026 is not a real date. September has 30 days"));
        CHECK(holds(answer, "value=\"31/09/2026\""));
        CHECK(holds(answer, "Error: "));
    }

    TEST_CASE("the same name twice is a message beside the field") {
        for (auto engine : db::test_engines()) {
            RegisterDesk desk(engine);
            desk.add_body("Leicestershire Police", BodyKind::force);
            auto answer =
                desk.post("/registers/bodies/new", typed({{"name", "Leicestershire Police"}, {"kind", "force"}}));
            CHECK(answer.status == 422);
            CHECK(holds(answer, "Another body has this name"));
            CHECK(holds(answer, "value=\"Leicestershire Police\""));
        }
    }

    TEST_CASE("two people changing one record: both versions are shown and nothing is lost") {
        RegisterDesk desk;
        auto address = "/registers/bodies/"
                       + std::to_string(desk.add_body("Charnwood CSP", BodyKind::community_safety_partnership).value);
        auto kind = "community_safety_partnership";
        REQUIRE(
            desk.post(address + "/change", typed({{"version", "1"}, {"name", "Charnwood Together"}, {"kind", kind}}))
                .status
            == 303);
        auto second = desk.post(address + "/change",
                                typed({{"version", "1"}, {"name", "Charnwood Partnership"}, {"kind", kind}}));
        CHECK(second.status == 409);
        CHECK(holds(second, "Now: Charnwood Together. You typed: Charnwood Partnership"));
        CHECK(holds(second, "name=\"version\" value=\"2\""));
        CHECK(holds(desk.get(address), "Charnwood Together"));
        CHECK(
            desk.post(address + "/change", typed({{"version", "2"}, {"name", "Charnwood Partnership"}, {"kind", kind}}))
                .status
            == 303);
    }

    TEST_CASE("a list is found in, filtered, sorted and cut into pages, and its twins hold the same rows") {
        RegisterDesk desk;
        for (int i = 0; i < 30; ++i) desk.add_body(("Council " + std::to_string(100 + i)).c_str(), BodyKind::council);
        desk.add_body("=Leicestershire Police", BodyKind::force);

        auto all = desk.get("/registers/bodies");
        CHECK(holds(all, "Showing 1 to 25 of 31 bodies"));
        CHECK(holds(all, "page=2"));
        CHECK(holds(desk.get("/registers/bodies?page=2"), "Showing 26 to 31 of 31 bodies"));
        CHECK(holds(desk.get("/registers/bodies?kind=force"), "1 body"));
        CHECK_FALSE(holds(desk.get("/registers/bodies?kind=force"), "Council 100"));
        CHECK(holds(desk.get("/registers/bodies?q=council+129"), "Council 129"));
        CHECK(holds(desk.get("/registers/bodies?q=nowhere"), "31 bodies are hidden by your filters"));
        CHECK(holds(desk.get("/registers/bodies?sort=-name"), "Council 129"));
        CHECK_FALSE(holds(desk.get("/registers/bodies?sort=-name"), ">Council 100<"));

        auto csv = desk.get("/registers/bodies.csv?kind=force");
        CHECK(csv.body == "Name,Kind,First day,Last day\r\n'=Leicestershire Police,Police force,,\r\n");
        CHECK(holds(desk.get("/registers/bodies.json?kind=force"), "Leicestershire Police"));
    }

    TEST_CASE("those who may not write see no way to") {
        RegisterDesk desk;
        desk.who->role = Role::auditor;
        auto page = desk.get("/registers/bodies");
        CHECK(page.status == 200);
        CHECK_FALSE(holds(page, "/registers/bodies/new"));
        CHECK(holds(page, "No bodies are recorded yet."));
    }

    TEST_CASE("an address that names no record is not found") {
        RegisterDesk desk;
        for (const char* target : {"/registers/bodies/1", "/registers/bodies/x", "/registers/bodies/1/change"})
            CHECK(desk.get(target).status == 404);
    }

    TEST_CASE("the audit log tells every change in words and narrows by post, kind and period") {
        for (auto engine : db::test_engines()) {
            RegisterDesk desk(engine);
            auto id = desk.add_body("Leicestershire Police", BodyKind::force);
            auto address = "/registers/bodies/" + std::to_string(id.value) + "/change";
            REQUIRE(desk.post(address, typed({{"version", "1"},
                                              {"name", "Leicestershire Police"},
                                              {"kind", "force"},
                                              {"website", "www.leics.police.uk"}}))
                        .status
                    == 303);
            auto log = desk.get("/history");
            CHECK(holds(log, "Website set to www.leics.police.uk"));
            CHECK(holds(log, "2 changes"));
            CHECK(holds(desk.get("/history?post=Engagement+Officer"), "1 change"));
            CHECK(holds(desk.get("/history?kind=organisation"), "Nothing was changed that matches"));
            CHECK(holds(desk.get("/history?from=23/9/2024&to=23/9/2024"), "2 changes"));
            CHECK(holds(desk.get("/history?from=24/9/2024"), "Nothing was changed that matches"));
            CHECK(holds(
                desk.get("/history.csv"),
                "Director of Governance and Performance,body,Leicestershire Police,2,Website set to www.leics.police.uk"));
        }
    }

    TEST_CASE("a restricted field is told in history only to those who may read it") {
        struct Witness {
            Id<Witness> id;
            int version = 1;
            std::string name;
        };
        static const auto fields =
            Description<Witness>("witness", "witness")
                .has<&Witness::name>("name", {.label = "Name", .audience = Audience::restricted});
        AuditLine line;
        line.table = "witness";
        line.changes = R"([{"field":"name","before":"Ann","after":"Bea"}])";
        CHECK(words_of({&fields.shape()}, line, true).front() == "Name changed from Ann to Bea");
        CHECK(words_of({&fields.shape()}, line, false).front() == "Name changed");
        line.changes = R"([{"field":"name","before":"[removed]","after":"Bea"}])";
        CHECK(words_of({&fields.shape()}, line, true).front() == "Name: removed on request");
    }
}

} // namespace reeve::office
