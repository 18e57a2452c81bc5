// Lays the changes of a plan out as a table.
#include "planning/change_table.h"
#include "document/prose_blocks.h"
#include "planning/change_words.h"

namespace reeve::planning {
namespace {

using namespace document;

Runs read_words(const PlanPart& part) {
    auto runs = prose_runs(part.words.text);
    if (part.title.empty()) return runs;
    runs.insert(runs.begin(), TextRun{part.title + (runs.empty() ? "" : "\n"), true, false});
    return runs;
}

void add_line(Runs& runs, const std::string& line) {
    if (!line.empty()) runs.push_back(TextRun{(runs.empty() ? "" : "\n") + line});
}

Runs was(const PartChange& change) {
    if (!change.before) return words("Not in the text");
    return change.after && !words_differ(change) ? words("The same words") : read_words(change.before->part);
}

Runs is_now(const PartChange& change) {
    if (!change.after) return words("Taken out");
    auto runs = read_words(change.after->part);
    add_line(runs, moved_in_words(change));
    for (const auto& mark : marks_that_differ(change)) add_line(runs, mark);
    return runs;
}

Runs why(const std::vector<ChangeReason>& reasons) {
    Runs runs;
    for (const auto& one : reasons) {
        if (!runs.empty()) add_line(runs, " ");
        if (one.is_sample) runs.push_back(TextRun{"SAMPLE ", true, false});
        for (const auto& run : prose_runs(one.reason.text)) runs.push_back(run);
        if (!one.theme.empty()) add_line(runs, "From the consultation: " + one.theme);
        if (one.cause && one.cause->is_public())
            add_line(runs, "What people said: " + one.cause->title + " (finding " + one.cause->key + ")");
    }
    return runs.empty() ? words("No reason is recorded") : runs;
}

Runs or_nothing(Runs runs) { return runs.empty() ? words("Nothing") : runs; }

} // namespace

Section changes_section(const TextBefore& before, const PlanText& now) {
    Section section{"What changed since " + before.name, 1, {}};
    auto all = changes(before.text, now);
    auto statements = statement_changes(before.text, now);
    if (all.empty() && statements.empty()) {
        section.blocks.push_back(Remark{words("The two read the same.")});
        return section;
    }
    Table table;
    table.caption = "What changed, and why";
    table.columns = {{"Part"}, {"Was"}, {"Is now"}, {"Why"}};
    for (const auto& change : all)
        table.rows.push_back({{words(heading_of(change)), or_nothing(was(change)), or_nothing(is_now(change)),
                               why(reasons_for(change, before.reasons))}});
    for (const auto& one : statements)
        table.rows.push_back({{words(one.label), or_nothing(prose_runs(one.before)), or_nothing(prose_runs(one.after)),
                               words("No reason is recorded")}});
    section.blocks.push_back(Remark{words(capitalised(in_words(all)) + ".")});
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace reeve::planning
