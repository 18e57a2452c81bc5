// An office's own messy log brought in through the pages: matched, fixed, confirmed, brought in wholly, and undone.
#include "office/action_store.h"
#include "office/import_doubts.h"
#include "office/import_store.h"
#include "tests/journeys/client.h"
#include "tests/journeys/messy_log.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using office::Action;

struct LogDesk {
    explicit LogDesk(db::Engine engine = db::Engine::sqlite) : office(engine) {
        officer = office.person_of(Role::engagement_officer);
        executive = office.person_of(Role::chief_executive);
        client.sign_in_as(Role::director_of_governance);
    }
    Client& give(const std::string& bytes, const char* name) {
        client.get("/work/import/actions").post_file("/work/import/actions", {}, "file", name, bytes);
        if (client.status() == 303) {
            page = client.location();
            client.follow();
        }
        return client;
    }
    Client& paste(const std::string& rows) {
        client.get("/work/import/actions").submit({{"text", rows}}, "/work/import/actions");
        if (client.status() == 303) {
            page = client.location();
            client.follow();
        }
        return client;
    }
    Client& answer(Typed fields) {
        client.submit(fields, page);
        if (client.status() == 303) client.follow();
        return client;
    }
    std::int64_t count() {
        return office::count_actions(*office.database().read(), {.when = office::ActionFilter::When::any},
                                     office.today());
    }
    Action named(const char* reference) { return *office::action_named(*office.database().read(), reference); }

    TestOffice office;
    Client client{office};
    office::PersonId officer, executive;
    std::string page;
};

std::string asks(const std::string& field, const std::string& typed) {
    return office::question_name("value", field, typed);
}

} // namespace

TEST_CASE("a messy log of 300 rows comes in wholly, and is undone wholly") {
    for (auto engine : db::test_engines()) {
        LogDesk desk(engine);
        auto log = messy_log();
        REQUIRE(log.rows == 300);
        auto& client = desk.give(log.xlsx, "Action log.xlsx");
        // The headings are found under the titles; one of them is this office's own.
        CHECK(client.says("No column holds What needs to be done yet."));
        desk.answer({{"do", "check"}, {"column_title", "1"}});
        CHECK(client.says("of 301 rows"));
        CHECK(client.says("Owner: what is “Partnerships lead (old post)”?"));
        CHECK(client.says("In " + std::to_string(log.by_old_post) + " rows"));
        CHECK(client.says("Owner: what is “Temp cover”?"));
        CHECK(client.says("Status: what is “WIP”?"));
        CHECK(client.says("Does the day or the month come first in Due date?"));
        CHECK(client.says("Are the numbers in Due date dates?"));
        CHECK(client.says("31/11/2026 is not a real date. November has 30 days"));
        auto officer = std::to_string(desk.officer.value);
        desk.answer({{"do", "check"},
                     {asks("owner", "Partnerships lead (old post)"), officer},
                     {asks("owner", "Temp cover"), officer},
                     {asks("state", "WIP"), "in_progress"},
                     {"days_due", "day"},
                     {"counted_due", "days"}});
        CHECK(desk.count() == 0);
        auto body = client.body();
        // Rows that wait no longer are now compared: those twice, and what shows that work was done.
        CHECK(client.says("Are rows to come in that look like an earlier row of this file?"));
        CHECK(client.says("Are lines of totals to come in?"));
        CHECK(client.says("3 rows must be fixed"));
        Typed fixes = {{"do", "keep"}, {"rows_like", "out"}, {"rows_total", "out"}, {"done_without_evidence", "log"}};
        for (auto at = body.find("name=\"cell_"); at != std::string::npos; at = body.find("name=\"cell_", at + 1)) {
            auto name = body.substr(at + 6, body.find('"', at + 6) - at - 6);
            fixes.emplace_back(name, name.starts_with("cell_due") ? "30 November 2026" : "Engagement Officer");
        }
        CHECK(fixes.size() == 4 + static_cast<std::size_t>(log.impossible + log.unowned));
        desk.answer(fixes);
        CHECK(client.says(std::to_string(log.rows - log.twice) + " rows are brought in. You can undo this for 7 days"));
        CHECK(desk.count() == log.rows - log.twice);
        auto first = desk.named("A-0001");
        CHECK(first.title == "Ask about car cruising in area 0");
        CHECK(first.source_reference == "CS1");
        CHECK(first.raised == date_of(2026, 4, 1));
        CHECK(first.due == date_of(2026, 10, 1)); // 01/10/2026
        CHECK(first.owner == desk.executive);
        CHECK(desk.named("A-0004").due == date_of(2026, 10, 4)); // a number without its format
        CHECK(desk.named("A-0004").owner == desk.officer);       // the old post
        CHECK(desk.named("A-0003").state == office::ActionState::done);
        CHECK(client.get("/work/actions/A-0001").says("From file Action log.xlsx"));

        // The same file again: nothing in it is new, and its columns are known by now.
        desk.give(log.xlsx, "Action log.xlsx");
        CHECK_FALSE(client.says("No column holds"));

        auto runs = office::import_runs(*desk.office.database().read(), {"action_log"});
        REQUIRE(runs.size() == 1);
        auto address = "/work/import/actions/runs/" + std::to_string(runs[0].id.value);
        client.get(address).submit({}, address + "/undo");
        CHECK(client.follow().says("rows are taken out again"));
        CHECK(desk.count() == 0);
        CHECK(desk.office.faults().empty());
    }
}

TEST_CASE("rows pasted from a spreadsheet come in, and an action that was changed since stays when they are undone") {
    LogDesk desk;
    auto& client = desk.paste("Action log, September\t\t\t\nAction\tOwner\tBy when\tStatus\n"
                              "Ask about speeding\tEngagement Officer\t3 October 2026\tOpen\n"
                              "Ask about lights\tEngagement Officer\t4 October 2026\tOpen\n");
    CHECK(client.says("We can bring in 2 of 2 rows."));
    desk.answer({{"do", "keep"}});
    REQUIRE(desk.count() == 2);
    auto changed = desk.named("A-0002");
    changed.title = "Ask about street lights";
    (void)*desk.office.change([&](office::Change& change) { return office::keep_action(change, changed); });
    auto run = office::import_runs(*desk.office.database().read(), {"action_log"}).front();
    client.submit({}, "/work/import/actions/runs/" + std::to_string(run.id.value) + "/undo");
    CHECK(client.follow().says("Changed or used since, and left as they stand: A-0002."));
    CHECK(desk.count() == 1);
}

TEST_CASE("a row that looks like an action that stands is asked about, for all at once or each by itself") {
    LogDesk desk;
    Action stands;
    stands.title = "Ask about speeding";
    stands.owner = desk.officer;
    (void)*desk.office.change([&](office::Change& change) { return office::add_action(change, stands); });
    auto& client =
        desk.paste("Action,Owner\nask about SPEEDING,Engagement Officer\nAsk about lights,Engagement Officer\n");
    CHECK(client.says("Row 2 looks like A-0001 Ask about speeding."));
    desk.answer({{"do", "check"}, {"rows_kept", "each"}});
    desk.answer({{"do", "keep"}, {"row_2", ""}});
    CHECK(client.has_problem("row_2", "Answer: Row 2 looks like A-0001 Ask about speeding"));
    CHECK(desk.count() == 1);
    desk.answer({{"do", "keep"}, {"row_2", "in"}});
    CHECK(desk.count() == 3);
}

TEST_CASE("rows that must be fixed keep the file out until they are fixed or left out, and nothing is half saved") {
    LogDesk desk;
    auto& client =
        desk.paste("Action,Owner,By when\nAsk about speeding,,3/13/2026\nAsk about lights,Engagement Officer,\n");
    desk.answer({{"do", "keep"}});
    CHECK(client.has_problem("cell_owner_2", "B2: Enter who owns it"));
    CHECK(desk.count() == 0);
    desk.answer({{"do", "keep"}, {"rows_troubled", "nonsense"}});
    CHECK(client.status() == 422);
    CHECK(client.has_problem("rows_troubled", "Select one of the answers"));
    desk.answer({{"do", "keep"}, {"rows_troubled", "out"}});
    CHECK(desk.count() == 1);
}

TEST_CASE("whoever may not write actions brings no log in, and a file is its own person's alone") {
    LogDesk desk;
    desk.paste("Action,Owner\nAsk about speeding,Engagement Officer\n");
    CHECK(Client(desk.office).sign_in_as(Role::chief_executive).get(desk.page).status() == 404);
    Client auditor(desk.office);
    CHECK(auditor.sign_in_as(Role::auditor).get("/work/import/actions").status() == 403);
    CHECK(auditor.get("/work/import").says("Your role brings no spreadsheets in."));
    CHECK(desk.client.get("/work/import/nothing").status() == 404);
}

} // namespace reeve::journeys
