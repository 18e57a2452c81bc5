// reeve actions: the tracker as a file, and the same file brought back, with the same check as the page.
#include "app/command.h"
#include "app/records_place.h"
#include "office/action_import_store.h"
#include "office/action_store.h"
#include "office/office.h"
#include <cstdio>
#include <fstream>
#include <iterator>

namespace reeve {
namespace {

using namespace office;

constexpr int all_actions = 1'000'000;

Result<ImportRows> rows_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Refusal{"cannot read " + path, "", Refusal::Kind::absent};
    return read_import(std::string(std::istreambuf_iterator<char>(file), {}));
}

void tell(const ActionImportPlan& plan, const std::string& note, bool is_kept) {
    std::printf("%s%s\n", in_words(plan).c_str(), is_kept ? " They are saved." : "");
    if (!note.empty()) std::printf("%s\n", note.c_str());
    for (const auto& trouble : plan.troubles)
        std::printf("%s, %s: %s\n", trouble.cell.c_str(), trouble.label.c_str(), trouble.message.c_str());
    for (const auto& row : plan.rows)
        for (const auto& cell : row.cells)
            std::printf("%s, %s: “%s” becomes “%s”%s\n", row.stands.reference.c_str(), cell.column.c_str(),
                        cell.before.c_str(), cell.after.c_str(), row.is_asked ? " (changed since)" : "");
}

// What was said of actions that somebody changed since, for each of them.
SinceAnswers answers_for(const ActionImportPlan& plan, const std::string& said) {
    SinceAnswers answers;
    if (said != "leave" && said != "take") return answers;
    for (const auto& row : plan.rows)
        if (row.is_asked) answers[row.stands.reference] = said == "take" ? SinceAnswer::take : SinceAnswer::leave;
    return answers;
}

int import_actions(const Typed& typed) {
    auto rows = rows_of(typed.words[0]);
    if (!rows) return not_done(why_not(rows));
    auto said = typed.value("--changed-since");
    if (!said.empty() && said != "leave" && said != "take") return misused("--changed-since is leave or take");
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    WallClock clock;
    ClockedIds ids;
    Office office(*place->database, clock, ids);
    ActionImporter importer{{}, false, typed.words[0].substr(typed.words[0].rfind('/') + 1)};
    auto plan = plan_actions(*place->database->read(), rows->table, importer, london_date(office.now()));
    bool is_answered = plan.asked() == 0 || !said.empty();
    bool keeps = plan.may_be_kept() && is_answered && !typed.has("--dry-run");
    if (keeps) {
        auto kept = office.change(
            {}, "The command line", office.now(), reason_of_import(importer.file_name), [&](Change& change) {
                return keep_actions(change, rows->table, importer, sha256(rows->csv), answers_for(plan, said));
            });
        if (!kept) return not_done(why_not(kept));
    }
    tell(plan, rows->note, keeps);
    if (plan.may_be_kept() && !is_answered)
        std::printf("Nothing is saved: say --changed-since leave or --changed-since take.\n");
    return plan.missing.empty() && plan.troubles.empty() && is_answered ? done : failed;
}

int export_actions(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto reader = place->database->read();
    auto today = london_date(WallClock().now());
    auto sheet = action_sheet(*reader, {.when = ActionFilter::When::any}, {.most = all_actions}, today);
    auto count = static_cast<std::int64_t>(sheet.rows.size());
    const auto& path = typed.words[0];
    auto bytes = path.ends_with(".xlsx") ? sheet_as_xlsx(sheet).body : sheet_as_csv(sheet).body;
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    if (!file.flush()) return not_done("cannot write " + path);
    std::printf("%s in %s\n", counted(count, "action").c_str(), path.c_str());
    return done;
}

} // namespace

std::vector<Command> action_commands() {
    return {{"actions export", "FILE", "Write all actions as XLSX, or as CSV where the file is not called .xlsx",
             place_options(), 1, export_actions},
            {"actions import", "FILE", "Bring a sheet of actions back, as it was exported and changed since",
             place_options({{"--changed-since", "ANSWER",
                             "leave or take: what to do with actions that somebody changed since the file was made"},
                            {"--dry-run", "", "say what would change, and save nothing"}}),
             1, import_actions}};
}

} // namespace reeve
