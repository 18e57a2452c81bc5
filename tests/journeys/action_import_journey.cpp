// A sheet of actions taken out, changed and brought back through the pages: the check, the questions, the yes, the
// undo.
#include "office/action_import_store.h"
#include "office/action_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using office::Action;

struct SheetDesk {
    explicit SheetDesk(db::Engine engine = db::Engine::sqlite) : office(engine) {
        client.sign_in_as(Role::director_of_governance);
        for (const char* title : {"Ask about car cruising", "Meet the retailers"}) {
            Action action;
            action.title = title;
            action.due = date_of(2026, 10, 1);
            action.raised = date_of(2026, 7, 1);
            action.owner = office.person_of(Role::director_of_governance);
            (void)*office.change([&](office::Change& change) { return office::add_action(change, action); });
        }
    }
    std::string exported(const char* ending) { return client.get(std::string("/work/actions") + ending).body(); }
    Client& give(const std::string& bytes, const char* name = "actions.csv") {
        client.get("/work/actions/import").post_file("/work/actions/import", {}, "file", name, bytes);
        return client.status() == 303 ? client.follow() : client;
    }
    Action stands(const char* reference) { return *office::action_named(*office.database().read(), reference); }

    TestOffice office;
    Client client{office};
};

} // namespace

TEST_CASE("a sheet of actions is taken out, changed, brought back and undone") {
    for (auto engine : db::test_engines()) {
        SheetDesk sheets(engine);
        auto& client = sheets.client;
        CHECK(client.get("/work/actions").links_to("/work/actions/import"));
        CHECK(client.links_to("/work/actions.xlsx"));
        auto csv = sheets.exported(".csv");
        auto changed =
            replaced(replaced(csv, "2026-10-01", "5 November 2026"), "Meet the retailers", "Meet all retailers");
        CHECK(sheets.give(changed).says("2 rows would change, 3 cells in all."));
        CHECK(client.says("Meet all retailers"));
        CHECK(sheets.stands("A-0002").title == "Meet the retailers");
        client.get("/work/actions/import");
        CHECK(client.says("Files that wait for you"));
        sheets.give(changed);
        client.submit({});
        REQUIRE(client.status() == 303);
        CHECK(client.follow().says("2 actions are changed. You can undo this for 7 days"));
        CHECK(client.says("What it changed"));
        CHECK(sheets.stands("A-0001").due == date_of(2026, 11, 5));
        CHECK(client.get("/work/actions/A-0001").says("From file actions.csv"));
        CHECK(sheets.give(changed).says("Every row stands as it is in the file, so there is nothing to bring in."));
        auto runs = office::import_runs(*sheets.office.database().read(), {office::actions_kind});
        REQUIRE(runs.size() == 1);
        auto address = "/work/actions/imports/" + std::to_string(runs[0].id.value);
        client.get(address).submit({}, address + "/undo");
        CHECK(client.follow().says("The actions are as they were before"));
        CHECK(sheets.stands("A-0001").due == date_of(2026, 10, 1));
        CHECK(sheets.stands("A-0002").title == "Meet the retailers");
        CHECK(sheets.office.faults().empty());
    }
}

TEST_CASE("an XLSX of the list comes back unchanged, and another page's list is XLSX too") {
    SheetDesk sheets;
    auto& client = sheets.client;
    auto xlsx = sheets.exported(".xlsx");
    CHECK(client.header("Content-Disposition").find("actions.xlsx") != std::string::npos);
    CHECK(sheets.give(xlsx, "actions.xlsx").says("Every row stands as it is in the file"));
    CHECK(client.get("/work/workstreams.xlsx").status() == 200);
    CHECK(client.body().starts_with("PK"));
    Client anyone(sheets.office);
    CHECK(anyone.get("/figures.xlsx").body().starts_with("PK"));
    CHECK_FALSE(anyone.get("/work/actions.xlsx").body().starts_with("PK"));
}

TEST_CASE("a row that somebody changed since is asked about, and nothing is saved before the answer") {
    for (auto engine : db::test_engines()) {
        SheetDesk sheets(engine);
        auto& client = sheets.client;
        auto changed = replaced(sheets.exported(".csv"), "Meet the retailers", "Meet all retailers");
        auto meanwhile = sheets.stands("A-0002");
        meanwhile.title = "Meet the shops";
        (void)*sheets.office.change([&](office::Change& change) { return office::keep_action(change, meanwhile); });
        auto& page = sheets.give(changed);
        CHECK(page.says("Somebody changed 1 of these actions since the file was made."));
        CHECK(page.says("Changed since; the file had Meet the retailers"));
        client.submit({});
        CHECK(client.status() == 422);
        CHECK(client.has_problem("row_A-0002", "Choose what to do with A-0002"));
        CHECK(sheets.stands("A-0002").title == "Meet the shops");
        client.submit({{"row_A-0002", "take"}});
        CHECK(client.status() == 303);
        CHECK(sheets.stands("A-0002").title == "Meet all retailers");
    }
}

TEST_CASE("wrong cells are listed by row and column, and the file cannot be brought in; a file may be left") {
    SheetDesk sheets;
    auto& client = sheets.client;
    auto wrong = replaced(sheets.exported(".csv"), "2026-10-01", "31/6/2027");
    auto& page = sheets.give(wrong);
    CHECK(page.says("2 cells must be put right first. Nothing is saved."));
    CHECK(page.says("31/6/2027 is not a real date. June has 30 days"));
    CHECK(page.says("H2"));
    CHECK(page.says("H3"));
    client.submit({});
    CHECK(client.follow().says("actions.csv is left. Nothing of it was saved"));
    CHECK_FALSE(client.says("Files that wait for you"));
    CHECK(sheets.give("no table").has_problem("file", "There are no rows below the headings"));
    CHECK(sheets.give("\xD0\xCF\x11\xE0").has_problem("file", "The workbook is password protected"));
}

TEST_CASE("a file of one person is not another's to see, and a reader of the office may not bring one") {
    SheetDesk sheets;
    sheets.give(replaced(sheets.exported(".csv"), "2026-10-01", "5 November 2026"));
    auto held = office::held_files(*sheets.office.database().read(), office::actions_kind,
                                   sheets.office.person_of(Role::director_of_governance));
    REQUIRE(held.size() == 1);
    auto address = "/work/actions/import/" + std::to_string(held[0].id);
    Client other(sheets.office);
    CHECK(other.sign_in_as(Role::chief_executive).get(address).status() == 404);
    CHECK(Client(sheets.office).sign_in_as(Role::auditor).get("/work/actions/import").status() == 403);
}

} // namespace reeve::journeys
