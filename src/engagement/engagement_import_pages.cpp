// Bringing in past engagements and feedback from a spreadsheet: paste or choose a file, match columns, check, confirm,
// undo.
#include "engagement/engagement_import_store.h"
#include "engagement/engagement_pages.h"
#include "engagement/engagement_view.h"
#include "office/import_parts.h"
#include "office/matching_parts.h"
#include "office/routes.h"

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

const std::string import_address = "/work/engagement/import";

Html past_runs(Visit& visit) {
    return office::past_imports_table(visit, engagement_runs(visit.db),
                                      {.undo_address = import_address, .page_address = "", .name = [](const auto& run) {
                                           return run.file_name + " (" + run.kind + ")";
                                       }});
}

http::Response start(Visit& visit, const Problems& problems) {
    auto main = html::error_summary(problems) + engagement_menu(visit, import_address)
                + html::page_heading("Import past engagements or feedback");
    main += html::lead_paragraph(
        "Paste rows straight from a spreadsheet, or choose a CSV or XLSX file. Nothing is saved until you have seen what we can bring in.");
    main += office::form_begin(visit, import_address, true) + html::hidden_field("do", "check");
    html::Radios kinds{.name = "kind",
                       .legend = "What do the rows hold?",
                       .error = html::error_of(problems, "kind"),
                       .value = std::string(visit.typed("kind"))};
    for (const auto& choice : Choices<ImportKind>::list)
        kinds.options.push_back({.value = choice.stored, .text = choice.label});
    main += html::radios(kinds);
    main += office::import_controls(visit, problems, "Leave out names of members of the public.");
    main += html::button({.text = "Check the rows"}) + office::form_end() + past_runs(visit);
    return show(visit, staff_words("Import", problems), main, problems.empty() ? 200 : 422);
}

http::Response start_page(Visit& visit) { return start(visit, {}); }

Html troubles(const ImportPlan& plan) {
    std::vector<office::TroubledRow> rows;
    for (const auto& row : plan.rows)
        if (!row.troubles.empty()) rows.push_back({row.line, row.troubles});
    return office::troubled_rows(rows);
}

http::Response check_page(Visit& visit, const ImportPlan& plan, const office::CarriedImport& said, Problems problems) {
    const auto& fields = import_fields(plan.kind);
    for (auto& problem : office::missing_columns(fields, plan.matching).list) problems.list.push_back(problem);
    bool is_matched = problems.empty();
    auto heading = plan.missing.empty() ? in_words(plan) + " Nothing is saved yet." : in_words(plan);
    auto main = html::error_summary(problems) + html::page_heading(heading, said.file_name);
    main += office::import_note(said.note);
    main += office::form_begin(visit, import_address, true);
    main += html::hidden_field("kind", stored_name(plan.kind)) + office::carried_fields(said)
            + html::hidden_field("is_matched", "yes");
    if (is_matched && plan.ready() > 0)
        main += html::button({.text = "Bring in " + counted(plan.ready(), "row"), .name = "do", .value = "keep"});
    main += troubles(plan);
    main += office::matching_choice(fields, plan.headings, plan.matching, problems);
    main += office::form_end()
            + html::of<R"(<p class="govuk-body">{}</p>)">(html::link({.text = "Start again", .href = import_address}));
    auto words = staff_words("Check the import", problems);
    words.trail = {{"Import", import_address}};
    return show(visit, words, html::text_column(main), is_matched ? 200 : 422);
}

http::Response check_or_keep(Visit& visit) {
    auto kind = choice_of<ImportKind>(visit.typed("kind"));
    if (!kind) return start(visit, Problems{{{"kind", "Select what the rows hold"}}});
    auto file = office::carried_import(visit);
    if (!file) return start(visit, file.problems());
    const auto& said = *file;
    auto plan =
        plan_import(visit.db, *kind, said.text, office::matching_typed(visit, import_fields(*kind)), visit.today());
    if (!plan) return plan.has_problems() ? start(visit, plan.problems()) : refuse(visit, plan.refusal());
    if (auto problems = office::unknown_columns(visit, import_fields(*kind), plan->headings); !problems.empty())
        return check_page(visit, *plan, said, problems);
    if (visit.typed("do") != "keep" || !plan->missing.empty()) return check_page(visit, *plan, said, {});
    auto run = visit.change([&](office::Change& change) -> Result<office::ImportRun> {
        auto again = TRY(plan_import(change.tx, *kind, said.text, plan->matching, change.today()));
        return keep_import(change, again, said.file_name);
    });
    if (!run) return run.has_problems() ? start(visit, run.problems()) : refuse(visit, run.refusal());
    return saved(visit, import_address,
                 counted(run->kept, "row is", "rows are") + " brought in. You can undo this for 7 days");
}

http::Response undo(Visit& visit) {
    auto run = office::find_import_run(visit.db, office::asked_number(visit));
    if (!run || !choice_of<ImportKind>(run->kind)) return not_found(visit);
    auto undone =
        visit.change([&](office::Change& change) { return undo_import(change, *run); }, "The import was undone");
    if (!undone) return refuse(visit, undone.refusal());
    return saved(visit, import_address, counted(run->kept, "row is", "rows are") + " taken out again");
}

} // namespace

void mount_engagement_import_pages(office::Routes& at) {
    auto import_right = office::may(office::Right::import_records);
    at.get(import_address, start_page, import_right,
           "Open the form that brings in engagements or feedback from a spreadsheet");
    at.post_files(import_address, check_or_keep, import_right,
                  "Check rows of a spreadsheet, and bring in those that can be read");
    at.post(import_address + "/{id}/undo", undo, import_right, "Undo an import within seven days");
}

} // namespace reeve::engagement
