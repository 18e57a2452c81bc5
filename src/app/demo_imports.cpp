// The demo office's sheet of actions, taken out, changed and brought back; an old log, a sheet and a paper from Word
// that wait for their yes.
#include "app/brought_kinds.h"
#include "app/demo_replay.h"
#include "office/action_import_store.h"
#include "office/action_log_store.h"
#include "office/action_store.h"
#include "office/brought_store.h"
#include "reporting/word_paper_store.h"

namespace reeve {
namespace {

using namespace office;

// The export as it stands, with these words in the column of what is more to be said about an action.
std::vector<CsvRow> changed_sheet(Change& change, const std::map<std::string, std::string>& details) {
    auto sheet = action_sheet(change.tx, {.when = ActionFilter::When::any}, {.most = 1'000}, change.today());
    auto column = std::find(sheet.columns.begin(), sheet.columns.end(), action_column("detail").heading);
    auto place = static_cast<std::size_t>(column - sheet.columns.begin());
    std::vector<CsvRow> table = {sheet.columns};
    for (auto& row : sheet.rows) {
        if (auto found = details.find(row[0]); found != details.end()) row[place] = found->second;
        table.push_back(std::move(row));
    }
    return table;
}

ImportRows rows_of(std::vector<CsvRow> table) {
    CsvWriter writer;
    for (const auto& row : table) writer.row(row);
    return {.table = std::move(table), .csv = writer.take(), .note = ""};
}

void bring_back(Change& change) {
    auto rows =
        rows_of(changed_sheet(change, {{"A-0014", "Also say which months came late, and why the two counts differ."}}));
    demo_sure(keep_actions(change, rows.table, {change.actor, true, "Actions after the September meeting.xlsx"},
                           sha256(rows.csv), {}));
}

void leave_waiting(Change& change) {
    hold_file(
        change, actions_kind, "Actions for October.csv",
        rows_of(changed_sheet(change, {{"A-0013", "The project reports each quarter; ask for the first one early."}})));
}

constexpr const char* old_paper =
    "SAMPLE: a paper as an office had it in Word, invented for this demo\n\n"
    "Police and Crime Panel for Leicester, Leicestershire and Rutland\n\n4 July 2024\n\nPurpose of report\n\n"
    "1. This report tells the Panel about the visits from 13 June 2024 to 1 August 2024.\n\nRequest of the Panel\n\n"
    "2. The Panel is asked:\n - a. Is it content with the visits?\n - b. Would it like to make any recommendation?\n\n"
    "Visits\n\n3. The Commissioner held 8 community days, as the table shows.\n\nTable One: Community days by month\n\n"
    "Month\tDays\nJune\t3\nJuly\t4\nAugust\t1\n\n5. No visit was called off.\n\nImplications\n\n"
    "Financial: None at this stage\n\nLegal: None at this stage\n\nEnd of report\n";

void leave_paper_waiting(Change& change) {
    CountedIds ids(demo_ids::word_papers);
    auto own = with_ids_of(ids, change);
    reporting::hold_pasted(own, old_paper);
}

const office::BroughtKind& log_of_actions() {
    for (const auto& kind : brought_kinds())
        if (kind.name == action_log_kind) return kind;
    throw Fault("the demo office knows no log of actions");
}

HeldFile hold_log(Change& change, const char* file_name, std::vector<CsvRow> rows) {
    std::vector<CsvRow> table = {{"Actions before we had a system"},
                                 {"Ref", "Action", "Lead officer", "By when", "Status"}};
    table.insert(table.end(), rows.begin(), rows.end());
    return hold_file(change, action_log_kind, file_name, rows_of(std::move(table)));
}

// Brought in by mistake, and taken out again.
void bring_in_log(Change& change) {
    auto file = hold_log(change, "Old log, first try.csv",
                         {{"1", "Find the old minutes", "Chief Executive", "11 October 2024", "Open"},
                          {"2", "Ask who keeps the keys", "Chief Executive", "18 October 2024", "Open"}});
    auto run = demo_sure(keep_brought(change, log_of_actions(), file, {}));
    demo_sure(undo_brought(change, log_of_actions(), run));
}

void leave_log_waiting(Change& change) {
    hold_log(change, "Old log.csv",
             {{"1", "Find the old minutes", "Chief Executive", "11/10/2024", "Open"},
              {"2", "Ask who keeps the keys", "Front desk", "18/10/2024", "WIP"},
              {"3", "Renew the sign at the door", "Front desk", "31/11/2024", "Ongoing"},
              {"4", "Thank the youth club", "Chief Executive", "12 October 2024", "Complete"},
              {"4", "Thank the youth club", "Chief Executive", "12 October 2024", "Complete"},
              {"Total", "5", "", "", ""}});
}

} // namespace

void replay_imports(DemoReplay& replay) {
    replay.at(demo_moment("2024-10-04 16:30"), office::Role::chief_executive, bring_back,
              office::reason_of_import("Actions after the September meeting.xlsx"));
    replay.at(demo_moment("2024-10-04 16:45"), office::Role::chief_executive, leave_waiting);
    replay.at(demo_moment("2024-10-04 16:50"), office::Role::chief_executive, leave_paper_waiting);
    auto ids = std::make_shared<CountedIds>(demo_ids::spreadsheets);
    auto with_own_ids = [ids](void (*step)(Change&)) {
        return [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        };
    };
    replay.at(demo_moment("2024-10-04 16:50"), office::Role::chief_executive, with_own_ids(bring_in_log),
              "From file Old log, first try.csv");
    replay.at(demo_moment("2024-10-04 16:55"), office::Role::chief_executive, with_own_ids(leave_log_waiting));
}

} // namespace reeve
