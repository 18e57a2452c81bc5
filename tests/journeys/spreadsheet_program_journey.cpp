// Five thousand actions taken out, opened and saved by LibreOffice Calc, and brought back: only what somebody changed
// changes.
#include "base/csv.h"
#include "document/workbook_reading.h"
#include "document/workbook_writing.h"
#include "office/action_store.h"
#include "tests/journeys/client.h"
#include "tests/journeys/office_suite.h"
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace reeve::journeys {
namespace {

constexpr int actions_kept = 5'000;

// Words that a spreadsheet program is tempted to make something else of.
constexpr const char* tempting[] = {"=1+1",        "007",          "1/2",  "3 April",   "TRUE",
                                    "+44 116 496", "1E5",          "50%",  "'quoted",   "£1,234.50",
                                    "two  blanks", "naïve façade", "#N/A", "@everyone", "-"};

void keep_actions_of(TestOffice& office) {
    auto owner = office.person_of(Role::director_of_governance);
    (void)*office.change([&](office::Change& change) -> Result<Done> {
        for (int at = 0; at < actions_kept; ++at) {
            office::Action action;
            action.title = fmt::format("{} {}", tempting[at % std::size(tempting)], at);
            if (at < static_cast<int>(std::size(tempting))) action.title = tempting[at];
            action.detail = {at % 7 == 0 ? "First line\nsecond line, with “quotes” & <marks>" : tempting[at % 15]};
            action.raised = date_of(2026, 1, 1);
            if (at % 3) action.due = date_of(2026, 10, 1) + at % 400;
            action.owner = owner;
            auto kept = office::add_action(change, action);
            if (!kept) return kept.failure<Done>();
        }
        return Done{};
    });
}

Client& give(Client& client, const std::string& bytes, const char* name) {
    client.get("/work/actions/import").post_file("/work/actions/import", {}, "file", name, bytes);
    return client.status() == 303 ? client.follow() : client;
}

// The saved file with one cell changed, as Calc would save it.
std::string with_cell(const std::string& bytes, const char* reference, const char* heading, const char* words) {
    auto read = document::read_workbook(bytes);
    REQUIRE(read.ok());
    const auto& headings = read->rows.front();
    auto column = static_cast<std::size_t>(std::find(headings.begin(), headings.end(), heading) - headings.begin());
    document::Workbook workbook{.title = "Actions", .columns = {}, .rows = {}, .note = ""};
    for (const auto& each : headings) workbook.columns.push_back({each, document::ColumnKind::text});
    for (std::size_t at = 1; at < read->rows.size(); ++at) {
        auto row = read->rows[at];
        if (!row.empty() && row[0] == reference) row.at(column) = words;
        workbook.rows.push_back(std::move(row));
    }
    return document::xlsx_of(workbook);
}

} // namespace

TEST_CASE("5,000 actions go through LibreOffice Calc as XLSX and as ODS, and nothing changes that was not changed") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::director_of_governance);
    keep_actions_of(office);
    OfficeSuite calc;
    auto exported = client.get("/work/actions.xlsx").body();
    for (const char* format : {"xlsx", "ods"}) {
        CAPTURE(format);
        auto saved = calc.saved_again(exported, "xlsx", format);
        CHECK(saved != exported);
        auto rows = document::read_workbook(saved);
        REQUIRE(rows.ok());
        CHECK(rows->rows.size() > actions_kept);
        CHECK(give(client, saved, "actions.xlsx")
                  .says("Every row stands as it is in the file, so there is nothing to bring in."));
        // One cell changed in the file alone is that cell and no other.
        auto changed = calc.saved_again(with_cell(saved, "A-0003", "Action", "Ask about the half"), "xlsx", format);
        CHECK(give(client, changed, "actions.xlsx").says("1 row would change, 1 cell in all."));
        CHECK(client.says("4,999 rows stand as in the file."));
    }
    // Changed on both sides: asked.
    auto changed = calc.saved_again(with_cell(exported, "A-0002", "Action", "Ask the file"), "xlsx", "ods");
    auto stands = *office::action_named(*office.database().read(), "A-0002");
    stands.title = "Ask the page";
    (void)*office.change([&](office::Change& change) { return office::keep_action(change, stands); });
    CHECK(give(client, changed, "actions.ods").says("Somebody changed 1 of these actions since the file was made."));
    client.submit({});
    CHECK(client.has_problem("row_A-0002", "Choose what to do with A-0002"));
    CHECK(office::action_named(*office.database().read(), "A-0002")->title == "Ask the page");
    CHECK(office.faults().empty());
}

} // namespace reeve::journeys
