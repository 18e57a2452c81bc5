// Tests bringing in responses of another tool: matching columns, telling wrong cells, leaving known rows alone,
// undoing.
#include "consultation/coding_round.h"
#include "consultation/consultation_world_test.h"
#include "consultation/response_import_store.h"

namespace reeve::consultation {
namespace {

using namespace testing;

constexpr const char* four_rows =
    "Response ID,Date submitted,Strand,safe,About why,more,Colour\n"
    "101,27/09/2024 14:30,Victims of crime,No,Dark streets; Speeding cars,\"Light, please\",red\n"
    "102,2024-09-27T09:00:05Z,,yes,,,\n"
    "103,,,Maybe,,,\n"
    "104,31/09/2024,,yes,dark,,blue\n";

struct World : Registers {
    Consultation consultation;
    explicit World(db::Engine engine = db::Engine::sqlite) : Registers(engine) {
        now = from_london(date_of(2024, 9, 30), {12, 0, 0});
        consultation = change([](office::Change& made) { return keep_consultation_on_safety(made); });
    }
    ResponseImportPlan plan(const std::string& text, const std::optional<ColumnsHold>& holds = {}) {
        return sure(plan_response_import(*read(), consultation, text, holds, now));
    }
    Result<ImportRun> keep(const ResponseImportPlan& plan, TroubledRows troubled = TroubledRows::leave_out) {
        return change([&](office::Change& made) {
            return keep_response_import(made, consultation, plan, "answers.csv", troubled);
        });
    }
    std::int64_t accepted() { return response_counts(*read(), consultation.id).accepted; }
};

std::string troubles(const ResponseImportPlan& plan) {
    std::vector<std::string> words;
    for (const auto& row : plan.rows)
        for (const auto& trouble : row.troubles) words.push_back(trouble.cell + " " + trouble.message);
    return joined(words, "\n");
}

} // namespace

TEST_SUITE("response imports") {

    TEST_CASE("columns are matched by short name, wording and the words other tools use, each thing once") {
        World world;
        auto plan = world.plan(four_rows);
        CHECK(plan.holds == ColumnsHold{"source", "received", "strand", "safe", "why", "more", ""});
        auto ticked = world.plan("safe,About why - Dark streets,why=speed,safe\nno,1,,yes\n");
        CHECK(ticked.holds == ColumnsHold{"safe", "why=dark", "why=speed", ""});
        CHECK(ticked.rows.front().response.answers == "{\"safe\":\"no\",\"why\":\"dark\"}");
        CHECK(world.plan("a,b\n1,2\n").flaws.list.front().message
              == "No column holds an answer to one of the questions");
        CHECK(world.plan("a,b\n1,2\n", ColumnsHold{"safe", "colour"}).flaws.list.front()
              == Problem{"column_1", "“b” cannot hold colour"});
        CHECK(world.plan("a,b\n1,2\n", ColumnsHold{"safe", "safe"}).flaws.has("column_1"));
    }

    TEST_CASE("each wrong cell is told by row and column, and nothing is saved by looking") {
        for (auto engine : db::test_engines()) {
            World world(engine);
            auto plan = world.plan(four_rows);
            CHECK(in_words(plan) == "We can bring in 2 of 4 rows.");
            CHECK(troubles(plan)
                  == "D4 “Maybe” is not one of the options\n"
                     "E5 This is asked only of those who answered safe otherwise\n"
                     "B5 31/09/2024 is not a real date. September has 30 days");
            CHECK(world.accepted() == 0);
            CHECK(world.keep(plan, TroubledRows::refuse_all).refusal().message
                  == "2 rows need mending first. Nothing was saved.");
            CHECK(world.accepted() == 0);
        }
    }

    TEST_CASE("rows come in with their time, strand and answers, and the same file again changes nothing") {
        for (auto engine : db::test_engines()) {
            World world(engine);
            auto run = sure(world.keep(world.plan(four_rows)));
            CHECK(run.kept == 2);
            CHECK(run.left_out == 2);
            CHECK(run.subject == "C-2024-001");
            auto counted = counted_responses(*world.read(), world.consultation.id);
            REQUIRE(counted.size() == 2);
            CHECK(counted[0].answers
                  == office::Answers{{"more", {"Light, please"}}, {"safe", {"no"}}, {"why", {"dark", "speed"}}});
            CHECK(counted[0].strand == "victims-of-crime");
            CHECK(counted[0].received == from_london(date_of(2024, 9, 27), {14, 30, 0}));
            CHECK(counted[0].channel == ResponseChannel::imported);
            auto again = world.plan(four_rows);
            CHECK(again.known() == 2);
            CHECK(world.keep(again).refusal().message == "Every row is here already, so nothing was saved.");
            CHECK(world.accepted() == 2);
        }
    }

    TEST_CASE("two people who answered the same are two, and a number that stands twice is told") {
        World world;
        CHECK(sure(world.keep(world.plan("safe\nyes\nyes\nno\n"))).kept == 3);
        CHECK(world.plan("safe\nyes\nyes\nyes\n").ready() == 1);
        CHECK(troubles(world.plan("id,safe\n7,yes\n7,no\n")) == "A3 The same number stands in an earlier row");
    }

    TEST_CASE("what a column holds is asked once, then remembered") {
        World world;
        sure(world.keep(world.plan("Q1,Q2\nyes,Good\n", ColumnsHold{"safe", "more"})));
        CHECK(world.plan("Q2,Q1\nBad,no\n").holds == ColumnsHold{"more", "safe"});
    }

    TEST_CASE("an import is not undone once somebody coded one of its responses") {
        for (auto engine : db::test_engines()) {
            World world(engine);
            auto run = sure(world.keep(world.plan("safe\nyes\n")));
            sure(world.change([&](office::Change& change) -> Result<Coding> {
                CodingRound round;
                round.consultation = world.consultation.id;
                round.question = "safe";
                round.first = {1};
                round.second = {2};
                round = keep_new(change, coding_round_fields(), round);
                return keep_new(change, coding_fields(), Coding{.round = round.id, .response = "R-0001"});
            }));
            auto undone = world.change([&](office::Change& change) { return undo_response_import(change, run); });
            CHECK(undone.refusal().message.find("R-0001") != std::string::npos);
            CHECK(world.accepted() == 1);
        }
    }

    TEST_CASE("an import is undone for seven days, unless one of its responses was decided on since") {
        for (auto engine : db::test_engines()) {
            World world(engine);
            auto first = sure(world.keep(world.plan("safe\nyes\n")));
            auto second = sure(world.keep(world.plan("safe\nno\nno\n")));
            auto undo = [&](const ImportRun& run) {
                return world.change([&](office::Change& change) { return undo_response_import(change, run); },
                                    "a test");
            };
            CHECK(undo(first).ok());
            CHECK(world.accepted() == 2);
            CHECK(undo(*office::find_import_run(*world.read(), first.id.value)).refusal().message
                  == "This import is undone already.");
            auto response = *find_response(*world.read(), "R-0002");
            sure(
                world.change([&](office::Change& change) { return decide(change, sure(refuse(response, "A test"))); }));
            CHECK(undo(second).refusal().message.find("R-0002") != std::string::npos);
            world.now = {world.now.milliseconds + std::int64_t{8} * 86'400'000};
            CHECK(undo(second).refusal().message == "An import can be undone for 7 days. This one is older.");
            CHECK(office::import_runs_of(*world.read(), "C-2024-001").size() == 2);
        }
    }

    TEST_CASE("a moment is read as other tools write it") {
        auto today = date_of(2024, 9, 30);
        for (const char* typed :
             {"27/09/2024 14:30", "2024-09-27 14:30:59", "2024-09-27T13:30:00Z", "27 Sept 2024 14:30"})
            CHECK_MESSAGE(moment_in(typed, today).ok(), typed);
        CHECK(*moment_in("27/09/2024 14:30", today) == from_london(date_of(2024, 9, 27), {14, 30, 0}));
        CHECK(*moment_in("27 September 2024", today) == start_of_day(date_of(2024, 9, 27)));
        CHECK(moment_in("soon", today).has_problems());
    }
}

} // namespace reeve::consultation
