// Tests bringing rows of a spreadsheet in: matching columns, checking rows, keeping, leaving known rows alone, and
// undoing.
#include "engagement/engagement_world_test.h"
#include "engagement/import_store.h"

namespace reeve::engagement {
namespace {

using namespace testing;

constexpr const char* three_days = "Event,Date,Where,Borough,Attendance\n"
                                   "Community day in Syston,13/06/2024,Syston,Charnwood,40\n"
                                   "Community day in Countesthorpe,31/06/2024,Countesthorpe,,12\n"
                                   "Community day in Melton,4 July 2024,Market Place,Melton,\n";

struct World : Registers {
    explicit World(db::Engine engine = db::Engine::sqlite) : Registers(engine) {
        change([](office::Change& made) {
            keep_places(made);
            return 0;
        });
    }
    ImportPlan plan(ImportKind kind, const char* text) {
        return *plan_import(*read(), kind, text, std::nullopt, london_date(now));
    }
    Result<ImportRun> keep(const ImportPlan& plan) {
        return change([&](office::Change& made) { return keep_import(made, plan, "days.csv"); });
    }
};

} // namespace

TEST_SUITE("engagement imports") {

    TEST_CASE("a column is found by the headings people give it, and each column holds one field") {
        struct Case {
            CsvRow headings;
            Matching found;
        };
        for (const auto& c :
             {Case{{"Event", "Date", "Where", "Borough"}, {{"title", 0}, {"held_on", 1}, {"place", 2}, {"area", 3}}},
              Case{{"TITLE", "held on"}, {{"title", 0}, {"held_on", 1}}}, Case{{"Colour"}, {}}})
            CHECK(guessed_matching(ImportKind::engagements, c.headings) == c.found);
        CHECK(office::cell_name(1, 4) == "B4");
        CHECK(office::cell_name(26, 2) == "AA2");
    }

    TEST_CASE("a dry run says which rows can come in and what is wrong with the others, and saves nothing") {
        for (auto engine : db::test_engines()) {
            World world(engine);
            auto plan = world.plan(ImportKind::engagements, three_days);
            CHECK(in_words(plan) == "We can bring in 2 of 3 rows.");
            REQUIRE(plan.rows[1].troubles.size() == 1);
            CHECK(plan.rows[1].troubles[0].cell == "B3");
            CHECK(plan.rows[1].troubles[0].message == "31/06/2024 is not a real date. June has 30 days");
            CHECK(engagement_count(*world.read()) == 0);
        }
    }

    TEST_CASE("a run keeps the rows that can be read, and the same file again finds them here") {
        for (auto engine : db::test_engines()) {
            World world(engine);
            auto run = world.keep(world.plan(ImportKind::engagements, three_days));
            REQUIRE(run.ok());
            CHECK(run->kept == 2);
            CHECK(run->left_out == 1);
            auto first = find_engagement(*world.read(), "E-0001");
            CHECK(first->state == EngagementState::debriefed);
            CHECK(first->area == "D2");
            CHECK(first->people_met == 40);
            auto again = world.plan(ImportKind::engagements, three_days);
            CHECK(in_words(again) == "We can bring in 0 of 3 rows. 2 rows are here already and left alone.");
            CHECK(world.keep(again).is_refused());
        }
    }

    TEST_CASE("feedback comes in with its themes, which are made where they are new") {
        for (auto engine : db::test_engines()) {
            World world(engine);
            auto plan = world.plan(
                ImportKind::feedback,
                "Comment,Date,Topics,Village,Sentiment\nToo many speeding cars,13 June 2024,Speeding in villages; Car cruising,Countesthorpe,\nThank you,14 June 2024,,,Positive\nWell,14 June 2024,,,Furious\n");
            CHECK(in_words(plan) == "We can bring in 2 of 3 rows.");
            auto run = world.keep(plan);
            REQUIRE(run.ok());
            auto read = world.read();
            auto item = find_feedback(*read, "N-0001");
            CHECK(item->themes == "car-cruising,speeding-in-villages");
            CHECK(item->area == "W1");
            CHECK(find_feedback(*read, "N-0002")->tone == FeedbackTone::positive);
            CHECK(themes(*read).size() == 3);
        }
    }

    TEST_CASE("a text without rows, or without a column that is needed, says so") {
        World world;
        auto today = london_date(world.now);
        CHECK(plan_import(*world.read(), ImportKind::feedback, "", std::nullopt, today).has_problems());
        CHECK(plan_import(*world.read(), ImportKind::feedback, "Comment,Date\n", std::nullopt, today).has_problems());
        auto plan = world.plan(ImportKind::feedback, "Colour,Date\nred,13 June 2024\n");
        CHECK(in_words(plan) == "We could not find a column for What was said. Choose which column it is.");
    }

    TEST_CASE("an import is undone for seven days, unless a row was used since, which is named") {
        for (auto engine : db::test_engines()) {
            World world(engine);
            auto run = world.keep(world.plan(ImportKind::engagements, three_days));
            auto undo = [&] {
                return world.change([&](office::Change& made) { return undo_import(made, *run); },
                                    "The import was undone");
            };
            auto start = world.now;
            world.now = {start.milliseconds + std::int64_t{8} * 24 * 3'600'000};
            CHECK(undo().is_refused());
            world.now = start;
            auto used = *find_engagement(*world.read(), "E-0002");
            used.group_met = "Market traders";
            used = *world.change([&](office::Change& made) { return keep_engagement(made, used); });
            auto refused = undo();
            REQUIRE(refused.is_refused());
            CHECK(refused.refusal().message.find("E-0002") != std::string::npos);
            CHECK(refused.refusal().message.find("E-0001") == std::string::npos);
            CHECK(engagement_count(*world.read()) == 2);
            auto other =
                world.keep(world.plan(ImportKind::engagements, "Title,Date\nVisit to Thurmaston,1 July 2024\n"));
            REQUIRE(other.ok());
            run = other;
            CHECK(undo().ok());
            CHECK(engagement_count(*world.read()) == 2);
            CHECK(undo().is_refused());
        }
    }
}

} // namespace reeve::engagement
