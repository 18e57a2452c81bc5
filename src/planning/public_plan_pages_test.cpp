// Tests the public pages of the plan: what is read while one is in force, when none is, and that nothing private is.
#include "base/json.h"
#include "office/search.h"
#include "planning/plan_search_store.h"
#include "planning/priority_progress.h"
#include "planning/public_world_test.h"

namespace reeve::planning {
namespace {

using namespace testing;

const char* const public_addresses[] = {"/plan",
                                        "/plan.json",
                                        "/plan/on-a-page",
                                        "/plan/how-we-wrote-it",
                                        "/plan/priorities/reduce-crime-overall",
                                        "/plan/PCP-2021-001",
                                        "/plan/PCP-2021-001.json",
                                        "/plan/versions",
                                        "/plan/versions.csv",
                                        "/plan/versions.json",
                                        "/plan/versions/1..2",
                                        "/plan/PCP-2021-001/versions/1",
                                        "/plan/PCP-2021-001/versions/1.json",
                                        "/plan/PCP-2021-001/versions/2",
                                        "/plan/PCP-2021-001/changes",
                                        "/plan/PCP-2021-001/changes?from=1&to=2",
                                        "/plan/PCP-2021-001/changes/1..2"};

} // namespace

TEST_CASE("the plan in force is read in numbered paragraphs, with its days, its priorities and what the Act requires") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) { return keep_issued_world(change); });
    auto page = desk.get("/plan");
    CHECK(page.status == 200);
    CHECK(holds(page, "In force from 31 January 2022 to 31 March 2025"));
    CHECK(holds(page, R"(<li id="p4">)"));
    CHECK(holds(page, "Neighbourhood teams in every district and every village"));
    CHECK(holds(page, "Policing priorities, priority 1"));
    CHECK(holds(page, "Lead: Deputy Commissioner. Officer: Director of Commissioning."));
    CHECK(holds(page, "11 of 11 parts that the law requires are present"));
    CHECK(holds(page, "Paragraphs 1, 2 and 3"));
    CHECK(holds(page, "Regard was had to the edition of February 2023"));
    CHECK(holds(page, "Every household"));
    CHECK(holds(page, "21 days, to 18 October 2021"));
    CHECK(holds(page, "45 days passed from the first draft"));
    CHECK(holds(page, "A table of measures was added."));
    CHECK_FALSE(holds(page, "SAMPLE"));
    auto json = parse_json(desk.get("/plan.json").body);
    REQUIRE(json.ok());
    CHECK((*json)["in_force_to"].as_text() == "2025-03-31");
    CHECK((*json)["parts"].as_list().size() == 12);
    CHECK((*json)["asked"].as_list().size() == 3);
}

TEST_CASE("where no plan is in force the page says so and leads to the plan that was issued last") {
    Desk desk;
    mount_public(desk);
    for (const char* address : {"/plan", "/plan/on-a-page", "/plan/how-we-wrote-it", "/plan/versions"})
        CHECK_MESSAGE(desk.get(address).status == 200, address);
    CHECK(holds(desk.get("/plan"), "No Police and Crime Plan is in force today."));
    CHECK(holds(desk.get("/plan"), "None has been issued here yet."));
    CHECK(desk.get("/plan.json").status == 404);
    desk.change([](office::Change& change) { return keep_issued_world(change); });
    desk.now = from_london(date_of(2025, 4, 1), {9, 0, 0});
    CHECK(holds(desk.get("/plan"), "No Police and Crime Plan is in force today."));
    CHECK(holds(desk.get("/plan"), R"(href="/plan/PCP-2021-001")"));
    CHECK(holds(desk.get("/plan/PCP-2021-001"), "This plan is not in force."));
    CHECK(desk.get("/plan/priorities/reduce-crime-overall").status == 404);
}

TEST_CASE("a plan on its road of which nothing is published leaves no trace on any public page") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) { return keep_plan_on_its_road(change, false); });
    for (const char* address : public_addresses) {
        auto page = desk.get(address);
        CHECK_MESSAGE(page.body.find("2021-001") == std::string::npos, address);
        CHECK_MESSAGE(page.body.find("Reduce crime") == std::string::npos, address);
        CHECK_MESSAGE(page.body.find("Every household") == std::string::npos, address);
    }
    CHECK(desk.get("/plan/PCP-2021-001").status == 404);
    CHECK(desk.get("/plan/PCP-2021-001/versions/2").status == 404);
    CHECK(desk.get("/plan/PCP-2021-001/changes").status == 404);
}

TEST_CASE("of a plan that is not issued the public reads its public version alone, and of no plan a private draft") {
    for (bool is_issued : {false, true}) {
        Desk desk;
        mount_public(desk);
        desk.change([&](office::Change& change) {
            auto plan = keep_plan_on_its_road(change, true);
            plan.title = "SECRETTITLE";
            plan = *office::keep(change, plan_fields(), plan);
            if (!is_issued) return 0;
            plan.title = "Police and Crime Plan";
            keep_issued(change, *office::keep(change, plan_fields(), plan));
            return 0;
        });
        for (const char* address : public_addresses) {
            auto page = desk.get(address);
            for (const char* secret : {"SECRETFIRST", "SECRETTITLE"})
                CHECK_MESSAGE(page.body.find(secret) == std::string::npos, address);
            if (is_issued) continue;
            for (const char* secret : {"SECRETWHY", "every village", "rural teams", "The Panel:", "13 September"})
                CHECK_MESSAGE(page.body.find(secret) == std::string::npos, address);
        }
        CHECK(desk.get("/plan/PCP-2021-001/versions/1").status == 404);
        CHECK(desk.get("/plan/PCP-2021-001/versions/1.json").status == 404);
        CHECK(holds(desk.get("/plan/PCP-2021-001/versions/2"), "Neighbourhood teams in every district"));
        CHECK(desk.get("/plan/PCP-2021-001").status == (is_issued ? 200 : 404));
        CHECK(holds(desk.get("/plan/versions"), is_issued ? "In force from" : "Not issued yet."));
    }
}

TEST_CASE("every priority has its card in the order of the plan, with progress only where somebody tells it") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) { return keep_issued_world(change); });
    auto page = desk.get("/plan/on-a-page");
    auto place = [&](const char* words) { return page.body.find(words); };
    CHECK(place("Policing priorities") < place("1. Reduce crime overall"));
    CHECK(place("1. Reduce crime overall") < place("Partnership priorities"));
    CHECK(place("Partnership priorities") < place("2. Support victims"));
    CHECK(holds(page, "Fewer people will suffer crime."));
    CHECK_FALSE(holds(page, "actions done"));
    CHECK_FALSE(holds(desk.get("/plan/priorities/reduce-crime-overall"), "How far it has got"));
    tell_priority_progress_with([](db::Connection&, PartKey priority, Moment) {
        PriorityProgress told;
        if (priority == 1) told.counts = {"9 of 14 actions done"};
        return told;
    });
    page = desk.get("/plan/on-a-page");
    CHECK(holds(page, "9 of 14 actions done"));
    CHECK(page.body.find("9 of 14") == page.body.rfind("9 of 14"));
    CHECK(holds(desk.get("/plan/priorities/reduce-crime-overall"), "9 of 14 actions done"));
    tell_priority_progress_with(nullptr);
}

TEST_CASE("a priority is told with its promise, posts, objectives, paragraphs and pledges, and its neighbours") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) { return keep_issued_world(change); });
    auto page = desk.get("/plan/priorities/reduce-crime-overall");
    CHECK(page.status == 200);
    CHECK(holds(page, "Policing priorities, priority 1"));
    CHECK(holds(page, R"(href="/plan#priority-1")"));
    CHECK(holds(page, "s.7(2)(a): The policing of the area"));
    CHECK(holds(page, "s.7(2)(c): The force"));
    CHECK(holds(page, "More Policing: More officers on the front line."));
    CHECK_FALSE(holds(page, "A police station in Rutland"));
    CHECK(holds(page, R"(href="/plan/priorities/support-victims")"));
    CHECK(holds(desk.get("/plan/priorities/support-victims"), "Previous"));
    CHECK(desk.get("/plan/priorities/no-such-thing").status == 404);
}

TEST_CASE("how the plan was written tells pledges with why none keeps them, replies, reasons and answers") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) { return keep_issued_world(change); });
    auto page = desk.get("/plan/how-we-wrote-it");
    CHECK(holds(page, "More officers on the front line."));
    CHECK(holds(page, "Priority 1: Reduce crime overall"));
    CHECK(holds(page, "The estates review decides it."));
    CHECK(holds(page, "412 of 1,906 replies asked for rural teams"));
    CHECK(holds(page, "Rural policing"));
    CHECK(holds(page, "Say what success looks like."));
}

TEST_CASE("what is made up says SAMPLE, and a plan recorded afterwards says what is known of it") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) {
        auto plan = keep_issued(change, keep_plan_on_its_road(change, true));
        plan.is_sample = true;
        plan.recorded_note = {"Its road is known from a paper to the Panel."};
        return *office::keep(change, plan_fields(), plan);
    });
    auto page = desk.get("/plan");
    CHECK(holds(page, R"(<strong class="rv-sample">SAMPLE</strong>)"));
    CHECK(holds(page, "Its road is known from a paper to the Panel."));
    CHECK(holds(desk.get("/plan/on-a-page"), "SAMPLE"));
}

TEST_CASE("the public search leads to the paragraphs of the newest issued plan, and to no draft") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        using office::SearchAudience;
        auto addresses = [&](const char* words) {
            std::vector<std::string> found;
            for (const auto& one : office::search(*desk.read(), words, {SearchAudience::open, desk.now}).list)
                found.push_back(one.address);
            return joined(found, " ");
        };
        auto plan = desk.change([](office::Change& change) {
            auto kept = keep_plan_on_its_road(change, true);
            keep_plan_in_search(change, kept);
            return kept;
        });
        CHECK(addresses("neighbourhood teams") == "");
        desk.change([&](office::Change& change) {
            plan = keep_issued(change, plan);
            keep_plans_in_search(change);
            return 0;
        });
        CHECK(addresses("neighbourhood teams") == "/plan/PCP-2021-001#p4");
        CHECK(addresses("fewer people suffer") == "/plan/PCP-2021-001#priority-1");
        CHECK(office::address_of_reference(*desk.read(), "pcp-2021-1", {SearchAudience::open, desk.now})
              == "/plan/PCP-2021-001");
        desk.change([&](office::Change& change) {
            auto varied = *begin_variation(change, plan, "Plan as varied");
            varied.reference = "PCP-2024-009";
            varied.state = PlanState::issued;
            varied.issued_on = date_of(2024, 9, 1);
            office::keep(change, plan_fields(), varied).ok();
            keep_plans_in_search(change);
            return 0;
        });
        CHECK(addresses("neighbourhood teams") == "/plan/PCP-2024-009#p4");
    }
}

} // namespace reeve::planning
