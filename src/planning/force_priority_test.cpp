// Force priorities against the objectives of a plan: what serves what, and where nothing does.
#include "office/office_testing.h"
#include "planning/force_priority_store.h"
#include "planning/planning_world_test.h"

namespace reeve::planning {
namespace {

ForcePriority priority(std::int64_t id, const char* title) {
    ForcePriority made;
    made.id = {id};
    made.title = title;
    made.set_on = date_of(2024, 4, 1);
    return made;
}
ForcePriorityObjective serves(std::int64_t id, PartKey objective) { return {{}, 0, {id}, objective}; }

} // namespace

TEST_CASE("force priorities and objectives are mapped, and the gaps on both sides are named") {
    auto text = numbered(testing::whole_text().parts); // objectives 2, 3 and 4
    auto burglary = priority(1, "Burglary"), fleet = priority(2, "Renew the fleet");
    struct Case {
        const char* name;
        std::vector<ForcePriority> standing;
        std::vector<ForcePriorityObjective> links;
        std::vector<PartKey> unserved;
        const char* words;
    };
    const Case cases[] = {
        {"none recorded", {}, {}, {2, 3, 4}, "No force priority is recorded yet."},
        {"one serves two, one none",
         {burglary, fleet},
         {serves(1, 2), serves(1, 3)},
         {4},
         "1 of 2 force priorities serves no objective of the plan. 1 of 3 objectives is served by no force priority."},
        {"all served",
         {burglary, fleet},
         {serves(1, 2), serves(1, 3), serves(2, 4), serves(2, 2)},
         {},
         "Every force priority serves an objective of the plan. Every objective is served by a force priority."},
        {"a link to an objective of another plan is a gap here",
         {burglary},
         {serves(1, 99)},
         {2, 3, 4},
         "1 of 1 force priority serves no objective of the plan. 3 of 3 objectives are served by no force priority."},
    };
    for (const auto& one : cases) {
        CAPTURE(one.name);
        auto found = align(text, one.standing, one.links);
        std::vector<PartKey> unserved;
        for (const auto& at : found.unserved) unserved.push_back(at.part.key);
        CHECK(unserved == one.unserved);
        CHECK(gaps_in_words(found) == one.words);
    }
}

TEST_CASE("a force priority does not end before it was set, and gives no reason for serving none where it serves one") {
    auto made = priority(1, "Burglary");
    made.ended_on = date_of(2024, 3, 31);
    made.why_none = {"It is about the force's own vehicles."};
    CHECK(check(made, {}).has("ended_on"));
    CHECK_FALSE(check(made, {}).has("why_none"));
    CHECK(check(made, {2}).has("why_none"));
    CHECK_FALSE(made.stands_on(date_of(2024, 4, 1)));
}

TEST_CASE("a force priority is kept with the objectives it serves, and a link that goes leaves the others") {
    for (auto engine : db::test_engines()) {
        office::testing::Registers office(engine);
        auto kept = office.change([&](office::Change& change) {
            auto made = add_force_priority(change, priority(0, "Burglary"), {2, 3});
            return keep_force_priority(change, *made, {3, 4});
        });
        REQUIRE(kept.ok());
        CHECK(kept->reference == "FP-0001");
        auto reader = office.read();
        std::vector<PartKey> keys;
        for (const auto& link : force_priority_objectives(*reader)) keys.push_back(link.objective);
        CHECK(keys == std::vector<PartKey>{3, 4});
        CHECK(find_force_priority(*reader, "fp-1")->title == "Burglary");
        CHECK(force_priorities_on(*reader, date_of(2024, 3, 31)).empty());
        CHECK(force_priorities_on(*reader, date_of(2024, 4, 1)).size() == 1);
    }
}

} // namespace reeve::planning
