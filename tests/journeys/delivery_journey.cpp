// The demo office's delivery of its plan: the review of 2023 with its counts, the paper that told them, and what became
// of the areas it put first.
#include "app/demo.h"
#include "app/demo_replay.h"
#include "delivery/delivery.h"
#include "delivery/highlight_store.h"
#include "delivery/plan_review_store.h"
#include "delivery/workstream_store.h"
#include "office/action_store.h"
#include "planning/planning.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>
#include <set>

namespace reeve::journeys {
namespace {

using namespace delivery;

const Date demo_day = date_of(2024, 10, 7);

struct DeliveryOffice : TestOffice {
    explicit DeliveryOffice(db::Engine engine = db::Engine::sqlite)
        : TestOffice(db::fresh_migrated_database(engine), demo_ids::behind_all, from_london(demo_day, {9, 0, 0})) {
        REQUIRE(load_demo(office()).ok());
    }
};

} // namespace

TEST_CASE(
    "each workstream of the demo stands under the priority of its name, and holds actions with words for the public") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        DeliveryOffice office(engine);
        auto reader = office.database().read();
        auto all = all_workstreams(*reader);
        REQUIRE(all.size() == 10);
        std::set<std::int64_t> keys;
        for (const auto& priority : planning::priorities_in_force(*reader, demo_day))
            for (const auto& workstream : all)
                if (workstream.priority == priority.key) {
                    CHECK(workstream.title == priority.title);
                    keys.insert(priority.key);
                }
        CHECK(keys.size() == 10);
        for (const auto& workstream : all) {
            auto records = records_of(*reader, workstream);
            CHECK(records.actions.size() >= 2);
            CHECK(workstream.is_sample);
            for (const auto& action : records.actions) {
                CHECK(action.is_sample);
                CHECK(action.is_public);
                if (action.state == office::ActionState::verified) CHECK_FALSE(action.evidence.text.empty());
            }
        }
        CHECK(office.faults().empty());
    }
}

TEST_CASE("the paper of December 2023 says how many actions are done where the report said a large proportion") {
    DeliveryOffice office;
    Client anybody(office);
    anybody.get("/papers/P-2023-001");
    REQUIRE(anybody.status() == 200);
    CHECK(anybody.says("25 of 38"));
    CHECK(anybody.says("5 of 5"));
    CHECK_FALSE(anybody.says("large proportion"));
    CHECK(anybody.get("/figures/F-0013?period=2022-04-01..2023-11-30").says("25 of 38"));
}

TEST_CASE("how many actions are done can be asked of one priority, which counts what its workstream counts") {
    DeliveryOffice office;
    Client anybody(office);
    const std::string figure = "/figures/F-0013?period=2022-04-01..2024-09-30";
    CHECK(anybody.get(figure + "&priority=business-crime").says("1 of 4"));
    CHECK(anybody.get(figure + "&workstream=W-0007").says("1 of 4"));
    CHECK(anybody.get(figure).says("29 of 38"));
}

TEST_CASE("an action of the demo serves two workstreams, and one owner says on track where the dates do not") {
    DeliveryOffice office;
    auto reader = office.database().read();
    auto estates = office::action_named(*reader, "A-0103");
    REQUIRE(estates);
    CHECK(workstreams_of_action(*reader, estates->id).size() == 2);
    Client staff(office);
    CHECK(staff.sign_in_as(Role::director_of_governance)
              .get("/work/workstreams/W-0007")
              .says("Owner says: on track. Dates say: off track, because 1 of 4 actions is more than 14 days late"));
}

TEST_CASE(
    "the review of the demo named four areas for the six months after it, and reports tell of them on a page each") {
    DeliveryOffice office;
    auto reader = office.database().read();
    auto review = find_review(*reader, "PR-0001");
    REQUIRE(review);
    auto areas = focus_of(*reader, review->id);
    REQUIRE(areas.size() == 4);
    for (const auto& focus : areas) CHECK(months_in_words(focus) == "December 2023 to May 2024");
    CHECK(all_highlights(*reader).size() == 4);
    CHECK(published_highlights(*reader).size() == 2);
    Client anybody(office);
    anybody.get("/plan/highlight-reports/HR-0001");
    CHECK(anybody.says("50 days late"));
    CHECK(anybody.says("Decisions we need"));
    CHECK(anybody.get("/plan/highlight-reports/HR-0004").status() == 404);
}

TEST_CASE("the plan on a page tells how far each priority of the demo has got") {
    DeliveryOffice office;
    Client anybody(office);
    anybody.get("/plan/on-a-page");
    CHECK(anybody.says("5 of 5 actions done"));
    CHECK(anybody.says("1 of 4 actions done"));
    CHECK(anybody.get("/plan/priorities/business-crime").says("1 action is 56 days late"));
    CHECK(anybody.links_to("/plan/workstreams#business-crime"));
}

TEST_CASE("the next action that anybody makes in the demo is numbered behind those of the plan") {
    DeliveryOffice office;
    Client staff(office);
    staff.sign_in_as(Role::director_of_governance).get("/work/actions/new").submit({{"title", "Ask"}});
    CHECK(staff.location().starts_with("/work/actions/A-0139"));
}

} // namespace reeve::journeys
