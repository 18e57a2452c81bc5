// Bringing in responses of another tool: choose a file, match its columns once, see what is wrong, confirm, undo.
#include "consultation/consultation_desk.h"
#include "consultation/consultation_pages.h"
#include "consultation/response_import_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/import_parts.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::GivenRows;
using office::Right;
using office::Visit;

std::string import_address(const Consultation& consultation) { return desk_address(consultation) + "/import"; }

http::Response start(Visit& visit, const Consultation& consultation, const Problems& problems) {
    auto address = import_address(consultation);
    Html main = html::error_summary(problems) + html::page_heading("Bring in responses", consultation.title)
                + consultation_menu(visit, consultation, address);
    main +=
        html::lead_paragraph("Paste rows from a spreadsheet, or choose the CSV file that another tool made. Nothing is "
                             "saved until you have seen what we can bring in.");
    main += office::form_begin(visit, address, true) + html::hidden_field("do", "check")
            + office::rows_controls(visit, "One row for each response. Leave out columns with names and addresses.",
                                    problems)
            + html::button({.text = "Check the rows"}) + office::form_end()
            + office::past_imports(visit, office::import_runs(visit.db, consultation.reference), address + "/");
    return show(visit, desk_words(consultation, "Bring in responses", problems), main, problems.empty() ? 200 : 422);
}

http::Response show_start(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? start(visit, *consultation, {}) : not_found(visit);
}

// The columns as they were chosen on the page of the check; none on the first one.
std::optional<ColumnsHold> columns_typed(Visit& visit) {
    if (visit.typed("is_matched").empty()) return std::nullopt;
    ColumnsHold holds;
    for (std::size_t at = 0; visit.typed_fields().has(column_member(at)); ++at)
        holds.emplace_back(visit.typed(column_member(at)));
    return holds;
}

Html column_selects(Visit& visit, const Consultation& consultation, const ResponseImportPlan& plan) {
    auto may_hold = what_columns_may_hold(questions_asked(visit.db, consultation));
    Html selects;
    for (std::size_t at = 0; at < plan.headings.size(); ++at) {
        auto heading = trimmed(plan.headings[at]).empty() ? office::cell_name(static_cast<int>(at), 1)
                                                          : shortened(plan.headings[at], 100);
        html::Select select{.name = column_member(at),
                            .label = heading + " (optional)",
                            .error = html::error_of(plan.flaws, column_member(at)),
                            .value = plan.holds[at],
                            .options = {{"", "Nothing we need"}}};
        for (const auto& [value, words] : may_hold) select.options.push_back({value, words});
        selects += html::select(select);
    }
    return selects;
}

Html troubles(const ResponseImportPlan& plan) {
    std::vector<office::TroubledRow> rows;
    for (const auto& row : plan.rows)
        if (!row.troubles.empty()) rows.push_back({row.line, row.troubles});
    return office::troubled_rows(rows);
}

Html keep_button(const ResponseImportPlan& plan) {
    if (!plan.flaws.empty() || plan.ready() == 0) return {};
    auto words = "Bring in " + counted(plan.ready(), "row");
    if (plan.troubled() > 0) words += ", and leave out " + with_commas(plan.troubled());
    return html::button({.text = words, .name = "do", .value = "keep"});
}

http::Response check_page(Visit& visit, const Consultation& consultation, const ResponseImportPlan& plan,
                          const GivenRows& given) {
    const auto& problems = plan.flaws;
    bool is_matched = problems.empty();
    Html main = html::error_summary(problems)
                + html::page_heading(in_words(plan) + (is_matched ? " Nothing is saved yet." : ""), given.file_name);
    main += office::form_begin(visit, import_address(consultation), true) + office::rows_again(given)
            + html::hidden_field("is_matched", "yes") + keep_button(plan) + troubles(plan);
    main += html::details(
        {.summary = "Which column holds what",
         .text = column_selects(visit, consultation, plan)
                 + html::button(
                     {.text = "Check again", .name = "do", .value = "check", .classes = "govuk-button--secondary"}),
         .is_open = !is_matched});
    main +=
        office::form_end() + html::paragraph(html::link({.text = "Start again", .href = import_address(consultation)}));
    auto words = desk_words(consultation, "Check the import", problems);
    words.trail.emplace_back("Import", import_address(consultation));
    return show(visit, words, html::text_column(main), is_matched ? 200 : 422);
}

http::Response check_or_keep(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    auto given = office::given_rows(visit);
    auto plan = plan_response_import(visit.db, *consultation, given.text, columns_typed(visit), visit.now);
    if (plan.has_problems())
        return start(visit, *consultation,
                     Problems{{{office::rows_member(visit), plan.problems().list.front().message}}});
    if (!plan) return refuse(visit, plan.refusal());
    if (visit.typed("do") != "keep" || !plan->flaws.empty()) return check_page(visit, *consultation, *plan, given);
    auto run = visit.change([&](office::Change& change) -> Result<ImportRun> {
        auto again = TRY(plan_response_import(change.tx, *consultation, given.text, plan->holds, change.now));
        return keep_response_import(change, *consultation, again, given.file_name, TroubledRows::leave_out);
    });
    if (!run) return run.has_problems() ? start(visit, *consultation, run.problems()) : refuse(visit, run.refusal());
    return saved(visit, import_address(*consultation),
                 counted(run->kept, "response is", "responses are") + " brought in. You can undo this for 7 days");
}

http::Response undo(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    auto run = consultation ? office::find_import_run(visit.db, office::run_asked(visit)) : std::nullopt;
    if (!run || run->subject != consultation->reference) return not_found(visit);
    auto undone = visit.change([&](office::Change& change) { return undo_response_import(change, *run); },
                               "The import was undone");
    if (!undone) return refuse(visit, undone.refusal());
    return saved(visit, import_address(*consultation),
                 counted(run->kept, "response is", "responses are") + " taken out again");
}

} // namespace

void mount_response_import(office::Routes& at) {
    const std::string address = "/work/consultations/{reference}/import";
    auto right = office::may(Right::import_records);
    at.get(address, show_start, right, "Open the form that brings in responses from another tool");
    at.post_files(address, check_or_keep, right,
                  "Check responses of another tool, and bring in those that can be read");
    at.post(address + "/{id}/undo", undo, right, "Undo an import of responses within seven days");
}

} // namespace reeve::consultation
