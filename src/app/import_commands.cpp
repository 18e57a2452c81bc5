// reeve import: bring in engagements and feedback from a CSV or XLSX file, with the same check as the page.
#include "app/records_place.h"
#include "base/json.h"
#include "base/text.h"
#include "engagement/engagement_import_store.h"
#include "office/office.h"
#include <cstdio>
#include <fstream>
#include <iterator>

namespace reeve {
namespace {

using engagement::ImportKind;
using engagement::ImportPlan;

Json as_json(const ImportPlan& plan, bool is_kept) {
    Json told;
    told.set("rows", plan.rows.size())
        .set("ready", plan.ready())
        .set("known", plan.known())
        .set("troubled", plan.troubled())
        .set("is_saved", is_kept);
    Json troubles{JsonList{}};
    for (const auto& row : plan.rows)
        for (const auto& trouble : row.troubles) {
            Json line;
            line.set("row", row.line)
                .set("cell", trouble.cell)
                .set("field", trouble.label)
                .set("message", trouble.message);
            troubles.add(line);
        }
    return told.set("troubles", troubles);
}

void tell(const ImportPlan& plan, bool is_kept, bool as_program) {
    if (as_program) {
        std::printf("%s\n", to_pretty_text(as_json(plan, is_kept)).c_str());
        return;
    }
    std::printf("%s%s\n", in_words(plan).c_str(), is_kept ? " They are saved." : " Nothing is saved.");
    for (const auto& row : plan.rows)
        for (const auto& trouble : row.troubles)
            std::printf("row %d, %s, %s: %s\n", row.line, trouble.cell.c_str(), trouble.label.c_str(),
                        trouble.message.c_str());
}

Result<std::string> text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Refusal{"cannot read " + path, "", Refusal::Kind::absent};
    return std::string(std::istreambuf_iterator<char>(file), {});
}

int run_import(const Typed& typed, ImportKind kind) {
    auto text = text_of(typed.words[0]);
    if (!text) return not_done(why_not(text));
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    WallClock clock;
    ClockedIds ids;
    auto plan = engagement::plan_import(*place->database->read(), kind, *text, std::nullopt, london_date(clock.now()));
    if (!plan) return not_done(why_not(plan));
    if (!plan->missing.empty()) return not_done("there is no column for " + list_of(plan->missing));
    bool keeps = !typed.has("--dry-run") && plan->ready() > 0;
    if (keeps) {
        office::Office office(*place->database, clock, ids);
        auto kept = office.change({}, "The command line", office.now(), "", [&](office::Change& change) {
            return engagement::keep_import(change, *plan, typed.words[0]);
        });
        if (!kept) return not_done(why_not(kept));
    }
    tell(*plan, keeps, typed.has("--json"));
    return plan->troubled() == 0 ? done : failed;
}

int import_engagements(const Typed& typed) { return run_import(typed, ImportKind::engagements); }
int import_feedback(const Typed& typed) { return run_import(typed, ImportKind::feedback); }

} // namespace

std::vector<Command> import_commands() {
    std::vector<Option> options = {{"--dry-run", "", "say what would come of it, and save nothing"},
                                   {"--json", "", "tell it as JSON"}};
    return {{"import engagements", "FILE", "Bring in past engagements from a CSV or XLSX file", place_options(options),
             1, import_engagements},
            {"import feedback", "FILE", "Bring in past feedback from a CSV or XLSX file", place_options(options), 1,
             import_feedback}};
}

} // namespace reeve
