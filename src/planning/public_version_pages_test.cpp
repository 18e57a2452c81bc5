// Tests the public list of versions, one version, and what changed between two of them.
#include "base/json.h"
#include "planning/plan_comparison.h"
#include "planning/public_world_test.h"

namespace reeve::planning {
namespace {

using namespace testing;
using office::testing::header_of;

} // namespace

TEST_CASE("the versions of a plan are listed with their road, as a page and as a spreadsheet") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) { return keep_issued_world(change); });
    auto page = desk.get("/plan/versions");
    CHECK(holds(page, "Version 2, As consulted on"));
    CHECK(holds(page, "Version 3, As issued"));
    CHECK_FALSE(holds(page, "Version 1, First draft"));
    CHECK(holds(page, "a draft that is not published"));
    CHECK(holds(page, "In force from 31 January 2022 to 31 March 2025."));
    CHECK(holds(page, "The Panel supported the draft."));
    auto csv = desk.get("/plan/versions.csv");
    CHECK(holds(csv, "PCP-2021-001,Police and Crime Plan,New plan,2,As consulted on,"));
    CHECK_FALSE(holds(csv, "First draft"));
}

TEST_CASE("one version is read as it stood, and taken as data with the hash of its text") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) { return keep_issued_world(change); });
    auto page = desk.get("/plan/PCP-2021-001/versions/2");
    CHECK(holds(page, "Neighbourhood teams in every district"));
    CHECK_FALSE(holds(page, "every village"));
    auto json = parse_json(desk.get("/plan/PCP-2021-001/versions/2.json").body);
    REQUIRE(json.ok());
    CHECK(sha256(to_text((*json)["text"])) == (*json)["sha256"].as_text());
    for (const char* address : {"/plan/PCP-2021-001/versions/9", "/plan/PCP-2021-001/versions/two",
                                "/plan/PCP-2021-009/versions/2", "/plan/PCP-2021-001/versions/-1"})
        CHECK_MESSAGE(desk.get(address).status == 404, address);
}

TEST_CASE("between two versions the changed part alone is told: what it was, what it is, and why") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) { return keep_issued_world(change); });
    auto page = desk.get("/plan/PCP-2021-001/changes/2..3");
    CHECK(page.status == 200);
    CHECK(holds(page, "Paragraph 4, changed"));
    CHECK(holds(page, R"(<ins><span class="govuk-visually-hidden">added: </span>and every village)"));
    CHECK(holds(page, "412 of 1,906 replies asked for rural teams"));
    CHECK(holds(page, "Rural policing"));
    CHECK_FALSE(holds(page, "Early talks"));
    CHECK_FALSE(holds(page, "Fewer burglaries"));
    CHECK(holds(page, R"(<form method="get" action="/plan/PCP-2021-001/changes")"));
}

TEST_CASE("a pair that is chosen leads to its own address, the older first, and a private version to none") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) { return keep_issued_world(change); });
    struct Case {
        const char* asked;
        const char* leads_to;
    };
    for (const auto& c :
         {Case{"/plan/PCP-2021-001/changes?from=2&to=3", "/plan/PCP-2021-001/changes/2..3"},
          Case{"/plan/PCP-2021-001/changes?from=3&to=2", "/plan/PCP-2021-001/changes/2..3"},
          Case{"/plan/PCP-2021-001/changes/3..2", "/plan/PCP-2021-001/changes/2..3"},
          Case{"/plan/PCP-2021-001/changes", "/plan/PCP-2021-001/changes/2..3"},
          Case{"/plan/versions/2..3", "/plan/PCP-2021-001/changes/2..3"}, Case{"/plan/PCP-2021-001/changes/1..3", ""},
          Case{"/plan/PCP-2021-001/changes/2", ""}, Case{"/plan/versions/1..3", ""}}) {
        auto response = desk.get(c.asked);
        CHECK_MESSAGE(response.status == (*c.leads_to ? 303 : 404), c.asked);
        CHECK_MESSAGE(header_of(response, "Location") == c.leads_to, c.asked);
    }
    for (const auto* asked : {"?from=1&to=3", "?from=3&to=1", "?from=nowhere&to=3"}) {
        auto response = desk.get(std::string("/plan/PCP-2021-001/changes") + asked);
        CHECK(response.status == 422); // the same for a private version and for one that never was
        CHECK(holds(response, "Select two versions of this plan"));
    }
}

TEST_CASE("added, removed and moved parts, posts and statements are told in words") {
    Desk desk;
    mount_public(desk);
    desk.change(
        [](office::Change& change) {
            auto plan = keep_plan_on_its_road(change, true);
            plan.equality = {"Assessed again in December"};
            plan = *office::keep(change, plan_fields(), plan);
            auto parts = parts_of(change.tx, plan.id);
            parts[0].lead_post = "Commissioner";
            office::keep(change, part_fields(), parts[0]).ok();
            remove_part(change, parts[7]);
            add_part(change, plan, parts[9].id, part(0, PartKind::paragraph, "A table of measures"));
            move_part(change, parts[2], Direction::up).ok();
            return keep_issued(change, plan);
        },
        "It was said twice");
    auto page = desk.get("/plan/PCP-2021-001/changes/2..3");
    CHECK(holds(page, "1 part added"));
    CHECK(holds(page, "1 part removed"));
    CHECK(holds(page, "Lead changed from Deputy Commissioner to Commissioner."));
    CHECK(holds(page, "It has moved: it was paragraph"));
    CHECK(holds(page, "Its words are the same."));
    CHECK(holds(page, "What changed beside the text"));
    CHECK(holds(page, "added: </span>again<"));
    CHECK(holds(page, R"(<del><span class="govuk-visually-hidden">removed: </span>The budget)"));
}

TEST_CASE("a variation is compared with the plan it varies") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) {
        auto plan = keep_issued_world(change);
        auto varied = *begin_variation(change, plan, "Plan as varied");
        auto parts = parts_of(change.tx, varied.id);
        parts[1].words = {"Far fewer burglaries"};
        office::keep(change, part_fields(), parts[1]).ok();
        varied.reference = "PCP-2024-009";
        varied.state = PlanState::issued;
        varied.issued_on = date_of(2024, 9, 1);
        varied = *office::keep(change, plan_fields(), varied);
        make_version(change, varied, "As issued", true);
        return 0;
    });
    auto leads = desk.get("/plan/PCP-2024-009/changes");
    CHECK(header_of(leads, "Location") == "/plan/PCP-2024-009/changes/PCP-2021-001..1");
    auto page = desk.get("/plan/PCP-2024-009/changes/PCP-2021-001..1");
    CHECK(holds(page, "Paragraph 1, changed"));
    CHECK(holds(desk.get("/plan"), "Plan as varied"));
    CHECK(holds(desk.get("/plan/PCP-2021-001"), "Was in force from 31 January 2022 to 31 August 2024"));
}

} // namespace reeve::planning
