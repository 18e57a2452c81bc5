// reeve consultation import: bring in responses of another tool from a CSV file, with the same check as the page.
#include "app/command.h"
#include "app/demo_clock.h"
#include "app/records_place.h"
#include "base/csv.h"
#include "base/json.h"
#include "consultation/response_import_store.h"
#include "office/office.h"
#include <cstdio>
#include <fstream>
#include <iterator>

namespace reeve {
namespace {

using namespace consultation;

Result<std::string> text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Refusal{"cannot read " + path, "", Refusal::Kind::absent};
    return std::string(std::istreambuf_iterator<char>(file), {});
}

// Rows of heading and what it holds; a column that is not named holds nothing.
Result<ColumnsHold> columns_in(const std::string& path, const std::string& responses) {
    auto text = TRY(text_of(path));
    auto pairs = TRY(read_csv(text));
    auto table = TRY(read_csv(responses));
    ColumnsHold holds(table.empty() ? 0 : table.front().size());
    for (std::size_t at = 0; at < holds.size(); ++at)
        for (const auto& pair : pairs)
            if (pair.size() >= 2 && trimmed(pair[0]) == trimmed(table.front()[at])) holds[at] = trimmed(pair[1]);
    return holds;
}

Json as_json(const ResponseImportPlan& plan, bool is_saved) {
    Json told;
    told.set("rows", plan.rows.size()).set("ready", plan.ready()).set("known", plan.known());
    told.set("troubled", plan.troubled()).set("is_saved", is_saved);
    Json troubles{JsonList{}};
    for (const auto& row : plan.rows)
        for (const auto& trouble : row.troubles) {
            Json line;
            line.set("row", row.line).set("cell", trouble.cell).set("field", trouble.label);
            troubles.add(line.set("message", trouble.message));
        }
    return told.set("troubles", troubles);
}

void tell(const ResponseImportPlan& plan, bool is_saved, bool as_program) {
    if (as_program) {
        std::printf("%s\n", to_pretty_text(as_json(plan, is_saved)).c_str());
        return;
    }
    std::printf("%s%s\n", in_words(plan).c_str(), is_saved ? " They are saved." : " Nothing is saved.");
    for (const auto& row : plan.rows)
        for (const auto& trouble : row.troubles)
            std::printf("row %d, %s, %s: %s\n", row.line, trouble.cell.c_str(), trouble.label.c_str(),
                        trouble.message.c_str());
}

Result<Done> keep(Place& place, const Clock& clock, const Typed& typed, const Consultation& consultation,
                  const ResponseImportPlan& plan) {
    ClockedIds ids;
    office::Office office(*place.database, clock, ids);
    auto name = typed.words[1].substr(typed.words[1].rfind('/') + 1);
    auto kept = office.change({}, "The command line", office.now(), "", [&](office::Change& change) {
        return keep_response_import(change, consultation, plan, name, TroubledRows::leave_out);
    });
    if (!kept) return failure_of(kept);
    return Done{};
}

int import_responses(const Typed& typed) {
    auto text = text_of(typed.words[1]);
    if (!text) return not_done(why_not(text));
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto clock = clock_for(*place->database);
    auto consultation = find_consultation(*place->database->read(), typed.words[0]);
    if (!consultation) return not_done("there is no consultation " + typed.words[0]);
    std::optional<ColumnsHold> holds;
    if (typed.has("--map")) {
        auto read = columns_in(typed.value("--map"), *text);
        if (!read) return not_done(why_not(read));
        holds = *read;
    }
    auto plan = plan_response_import(*place->database->read(), *consultation, *text, holds, clock->now());
    if (!plan) return not_done(why_not(plan));
    if (!plan->flaws.empty()) return not_done(in_words(*plan));
    bool may_keep = plan->troubled() == 0 || typed.has("--leave-out");
    bool keeps = !typed.has("--dry-run") && may_keep && plan->ready() > 0;
    if (keeps)
        if (auto kept = keep(*place, *clock, typed, *consultation, *plan); !kept) return not_done(why_not(kept));
    tell(*plan, keeps, typed.has("--json"));
    return may_keep ? done : failed;
}

} // namespace

std::vector<Command> consultation_commands() {
    return {{"consultation import", "REF FILE", "Bring in responses of another tool from a CSV or XLSX file",
             place_options({{"--map", "FILE", "a CSV file with headings and what each holds; else as matched before"},
                            {"--leave-out", "", "bring in the other rows where some need mending"},
                            {"--dry-run", "", "say what would come of it, and save nothing"},
                            {"--json", "", "as JSON, for programs"}}),
             2, import_responses}};
}

} // namespace reeve
