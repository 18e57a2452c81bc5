// Tests bringing a sheet of actions back: what would change, what is asked, what is wrong, keeping whole or not at all,
// and undoing.
#include "document/workbook_writing.h"
#include "office/action_import_store.h"
#include "office/action_store.h"
#include "office/office_testing.h"
#include "office/people/person_store.h"

namespace reeve::office {
namespace {

using testing::Registers;

using Table = std::vector<CsvRow>;

struct Tracker : Registers {
    Person director, officer;
    ActionImporter importer;

    explicit Tracker(db::Engine engine = db::Engine::sqlite) : Registers(engine) {
        director = person("Director of Governance and Performance", "director@office.test");
        officer = person("Engagement Officer", "officer@office.test");
        importer = {director.id, true, "actions.xlsx"};
        for (const char* title : {"Ask about car cruising", "Meet the retailers", "=Write to the council"}) add(title);
    }
    Person person(const char* post, const char* email) {
        Person made;
        made.name = post;
        made.post = post;
        made.email = {email};
        made.role = Role::director_of_governance;
        return *change([&](Change& change) { return keep_person(change, made); });
    }
    Action add(const char* title) {
        Action action;
        action.title = title;
        action.owner = director.id;
        action.due = date_of(2024, 10, 1);
        action.raised = date_of(2024, 9, 1);
        return *change([&](Change& change) { return add_action(change, action); });
    }
    Action stands(const char* reference) { return *action_named(*read(), reference); }
    Date today() { return london_date(now); }

    // The export as it would be read again.
    Table exported() {
        auto sheet = action_sheet(*read(), {.when = ActionFilter::When::any}, {.most = 10'000}, today());
        Table table = {sheet.columns};
        for (auto& row : sheet.rows) table.push_back(std::move(row));
        return table;
    }
    static std::string& cell(Table& table, std::size_t row, std::string_view heading) {
        for (std::size_t i = 0; i < table[0].size(); ++i)
            if (table[0][i] == heading) return table[row][i];
        throw Fault("no column " + std::string(heading));
    }
    ActionImportPlan plan(const Table& table) { return plan_actions(*read(), table, importer, today()); }
    Result<ImportRun> keep(const Table& table, const SinceAnswers& answers = {}) {
        return change(
            [&](Change& made) {
                made.actor = director.id;
                return keep_actions(made, table, importer, "hash", answers);
            },
            reason_of_import(importer.file_name));
    }
    Result<ImportRun> undo(const ImportRun& run) {
        return change([&](Change& made) { return undo_actions(made, run); }, "The import of actions.xlsx was undone");
    }
    Action change_by_hand(const char* reference, void (*how)(Action&)) {
        auto action = stands(reference);
        how(action);
        return *change([&](Change& made) { return keep_action(made, action); });
    }
};

std::vector<std::string> told(const ActionImportPlan& plan) {
    std::vector<std::string> lines;
    for (const auto& trouble : plan.troubles)
        lines.push_back(trouble.cell + " " + trouble.label + ": " + trouble.message);
    return lines;
}

} // namespace

TEST_SUITE("actions brought back") {

    TEST_CASE("the export brought back as it is changes nothing, in both formats") {
        for (auto engine : db::test_engines()) {
            Tracker tracker(engine);
            auto table = tracker.exported();
            CHECK(in_words(tracker.plan(table))
                  == "Every row stands as it is in the file, so there is nothing to bring in.");
            auto sheet = action_sheet(*tracker.read(), {.when = ActionFilter::When::any}, {}, tracker.today());
            for (const auto& bytes : {sheet_as_csv(sheet).body, sheet_as_xlsx(sheet).body}) {
                auto rows = read_import(bytes);
                REQUIRE(rows.ok());
                auto plan = tracker.plan(rows->table);
                CHECK(plan.troubles.empty());
                CHECK(plan.rows.empty());
                CHECK(plan.lines == 3);
            }
        }
    }

    TEST_CASE(
        "what would change is shown cell by cell, kept with its reason, and the same file again changes nothing") {
        for (auto engine : db::test_engines()) {
            Tracker tracker(engine);
            auto table = tracker.exported();
            Tracker::cell(table, 1, "Due") = "5/11/2024";
            Tracker::cell(table, 1, "Owner") = "Engagement officer";
            Tracker::cell(table, 2, "Status") = "done";
            Tracker::cell(table, 2, "What shows that it was done") = "They met on 20 September.";
            auto plan = tracker.plan(table);
            CHECK(told(plan).empty());
            CHECK(in_words(plan) == "2 rows would change, 4 cells in all. 1 row stands as in the file.");
            REQUIRE(plan.rows.size() == 2);
            CHECK(plan.rows[0].cells[1].column == "Due");
            CHECK(plan.rows[0].cells[1].before == "2024-10-01");
            CHECK(plan.rows[0].cells[1].after == "2024-11-05");
            auto run = tracker.keep(table);
            REQUIRE(run.ok());
            CHECK(run->kept == 2);
            auto first = tracker.stands("A-0001"), second = tracker.stands("A-0002");
            CHECK(first.owner == tracker.officer.id);
            CHECK(first.times_moved == 1);
            CHECK(second.state == ActionState::done);
            CHECK(second.done_by == tracker.director.id);
            auto history = history_of(*tracker.read(), action_fields().shape(), first.id.value);
            CHECK(history.front().why == "From file actions.xlsx");
            CHECK(tracker.plan(table).rows.empty());
            CHECK(tracker.keep(table).is_refused());
        }
    }

    TEST_CASE("a row whose action somebody changed since is asked about, and both answers are taken") {
        for (auto answer : {SinceAnswer::leave, SinceAnswer::take}) {
            for (auto engine : db::test_engines()) {
                Tracker tracker(engine);
                auto table = tracker.exported();
                Tracker::cell(table, 1, "Action") = "Ask about car cruising in Syston";
                Tracker::cell(table, 2, "Action") = "Meet all retailers";
                tracker.change_by_hand("A-0001", [](Action& action) {
                    action.title = "Ask about car meets";
                    action.outside_post = "Neighbourhood Area Commander";
                });
                tracker.change_by_hand("A-0003", [](Action& action) { action.outside_post = "Chief Constable"; });
                auto plan = tracker.plan(table);
                REQUIRE(plan.rows.size() == 2);
                CHECK(plan.asked() == 1);
                REQUIRE(plan.rows[0].cells.size() == 1);
                const auto& cell = plan.rows[0].cells[0];
                CHECK(cell.before == "Ask about car meets");
                CHECK(cell.exported == "Ask about car cruising");
                CHECK(cell.was_changed_since);
                auto unanswered = tracker.keep(table);
                REQUIRE(unanswered.has_problems());
                CHECK(unanswered.problems().has("row_A-0001"));
                CHECK(tracker.stands("A-0002").title == "Meet the retailers");
                auto run = tracker.keep(table, {{"A-0001", answer}});
                REQUIRE(run.ok());
                bool takes = answer == SinceAnswer::take;
                CHECK(run->kept == (takes ? 2 : 1));
                CHECK(tracker.stands("A-0001").title
                      == (takes ? "Ask about car cruising in Syston" : "Ask about car meets"));
                CHECK(tracker.stands("A-0001").outside_post == "Neighbourhood Area Commander");
                CHECK(tracker.stands("A-0002").title == "Meet all retailers");
                CHECK(tracker.stands("A-0003").outside_post == "Chief Constable");
            }
        }
    }

    TEST_CASE("every cell that is wrong is told by row and column, and nothing is saved") {
        Tracker tracker;
        auto table = tracker.exported();
        Tracker::cell(table, 1, "Due") = "31/6/2025";
        Tracker::cell(table, 1, "Owner") = "Mayor";
        Tracker::cell(table, 1, "Public") = "perhaps";
        Tracker::cell(table, 1, "Area") = "Atlantis";
        Tracker::cell(table, 2, "Status") = "Done";
        Tracker::cell(table, 3, "Status") = "Verified";
        table.push_back(table[1]);
        table.push_back(table[1]);
        Tracker::cell(table, 5, "Reference") = "A-9999";
        table.push_back(table[1]);
        Tracker::cell(table, 6, "Reference") = "";
        auto plan = tracker.plan(table);
        CHECK(told(plan)
              == std::vector<std::string>{
                  "T2 Public: “perhaps” is neither Yes nor No", "S2 Area: “Atlantis” is no area we know",
                  "F2 Owner: Nobody who works here has the post “Mayor”",
                  "H2 Due: 31/6/2025 is not a real date. June has 30 days",
                  "J3 What shows that it was done: Enter what shows that it was done",
                  "I4 Status: An action that is open cannot become verified.",
                  "A5 Reference: A-0001 stands in row 2 already", "A6 Reference: There is no action “A-9999”",
                  "A7 Reference: Enter the reference. A new action is added on its own page"});
        CHECK(tracker.keep(table).is_refused());
    }

    TEST_CASE("5,000 rows with 40 bad cells give 40 messages, each with its cell") {
        Tracker tracker;
        auto template_row = tracker.exported();
        std::map<std::string, Action, std::less<>> known;
        Table table = {template_row[0]};
        for (int i = 1; i <= 5000; ++i) {
            auto reference = in_words(Reference{"A", 0, i});
            auto row = template_row;
            Tracker::cell(row, 1, "Reference") = reference;
            if (i % 125 == 0) Tracker::cell(row, 1, "Due") = "the day after";
            table.push_back(row[1]);
            auto action = tracker.stands("A-0001");
            action.reference = reference;
            known[reference] = action;
        }
        ActionImportWorld world;
        world.names.today = tracker.today();
        world.find = [&](std::string_view reference) -> std::optional<Action> {
            auto found = known.find(reference);
            return found == known.end() ? std::nullopt : std::optional(found->second);
        };
        auto plan = plan_action_import(table, world);
        REQUIRE(plan.troubles.size() == 40);
        CHECK(plan.troubles.front().cell == "H126");
        CHECK(plan.troubles.back().cell == "H5001");
        CHECK(plan.lines == 5000);
        CHECK_FALSE(plan.may_be_kept());
    }

    TEST_CASE("a file without reference or version says which column it lacks; other columns may be missing") {
        Tracker tracker;
        CHECK(in_words(tracker.plan({{"Action"}, {"x"}}))
              == "The file has no column Reference and Version. Export the actions again and edit that file.");
        auto plan = tracker.plan({{"Version", "Reference", "Action"}, {"1", "a-1", "Ask about the meets"}});
        REQUIRE(plan.rows.size() == 1);
        CHECK(plan.rows[0].cells.size() == 1);
        CHECK(
            told(tracker.plan({{"Version", "Reference"}, {"7", "A-0001"}}))
            == std::vector<std::string>{"A2 Version: Leave the version as the export wrote it; A-0001 never had “7”"});
    }

    TEST_CASE("an import is undone for seven days; what was changed since stays and is said") {
        for (auto engine : db::test_engines()) {
            Tracker tracker(engine);
            auto table = tracker.exported();
            Tracker::cell(table, 1, "Due") = "2024-11-05";
            Tracker::cell(table, 1, "Action") = "Ask about the meets";
            Tracker::cell(table, 2, "Status") = "In progress";
            auto run = tracker.keep(table);
            REQUIRE(run.ok());
            tracker.change_by_hand("A-0001", [](Action& action) { action.title = "Ask about the car meets"; });
            auto start = tracker.now;
            tracker.now = {start.milliseconds + std::int64_t{8} * 24 * 3'600'000};
            CHECK(tracker.undo(*run).is_refused());
            tracker.now = start;
            CHECK(imported_actions(*tracker.read(), *run).size() == 2);
            auto undone = tracker.undo(*run);
            REQUIRE(undone.ok());
            CHECK(undone->undo_words == "Changed since, and left as they stand: A-0001 (What needs to be done?).");
            auto first = tracker.stands("A-0001");
            CHECK(first.title == "Ask about the car meets");
            CHECK(first.due == date_of(2024, 10, 1));
            CHECK(first.times_moved == 0);
            CHECK(tracker.stands("A-0002").state == ActionState::open);
            CHECK(tracker.undo(*undone).is_refused());
        }
    }

    TEST_CASE("a file waits for its own person alone, and no longer than seven days") {
        for (auto engine : db::test_engines()) {
            Tracker tracker(engine);
            auto rows = *read_import("Reference,Version\nA-0001,1\n");
            auto held = tracker.change([&](Change& made) {
                made.actor = tracker.director.id;
                return hold_file(made, actions_kind, "mine.csv", rows);
            });
            CHECK(held_file(*tracker.read(), held.id, actions_kind, tracker.director.id)->rows == rows.csv);
            CHECK_FALSE(held_file(*tracker.read(), held.id, actions_kind, tracker.officer.id));
            CHECK_FALSE(held_file(*tracker.read(), held.id, "engagements", tracker.director.id));
            auto gone = [&](int days) {
                return tracker.change([&](Change& made) {
                    return let_go_of_imports(made.tx, {made.now.milliseconds + days * std::int64_t{24} * 3'600'000});
                });
            };
            CHECK(gone(6) == 0);
            CHECK(gone(8) == 1);
        }
    }
}

} // namespace reeve::office
