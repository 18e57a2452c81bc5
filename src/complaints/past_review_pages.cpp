// Bringing in past reviews from a spreadsheet: paste or choose a file, match columns, check, confirm, undo.
#include "complaints/past_review_store.h"
#include "complaints/review_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/import_parts.h"
#include "office/matching_parts.h"

namespace reeve::complaints {
namespace {

using html::Html;
using office::Visit;

const std::string import_address = std::string(reviews_address) + "/import";

office::PageWords words(std::string title, bool has_errors) {
    return {.title = std::move(title),
            .section = reviews_section,
            .trail = {{"Complaint reviews", reviews_address}},
            .has_errors = has_errors};
}

http::Response start(Visit& visit, const Problems& problems) {
    Html main =
        html::error_summary(problems) + html::page_heading("Bring in past reviews")
        + html::lead_paragraph(
            "Paste rows straight from a spreadsheet, or choose a CSV or XLSX file. Nothing is saved until you have "
            "seen what we can bring in.")
        + html::paragraph(
            "Days, allegation and outcome come in, so that volumes are whole. Names and matters are not read: leave "
            "those columns out.")
        + office::form_begin(visit, import_address, true) + html::hidden_field("do", "check")
        + office::import_controls(visit, problems) + html::button({.text = "Check the rows"}) + office::form_end()
        + office::past_imports_table(visit, past_review_runs(visit.db),
                                     {.undo_address = import_address, .page_address = "", .name = [](const auto& run) {
                                          return run.file_name;
                                      }});
    return show(visit, words("Bring in past reviews", !problems.empty()), main, problems.empty() ? 200 : 422);
}

http::Response start_page(Visit& visit) { return start(visit, {}); }

Html troubles(const PastReviewPlan& plan) {
    std::vector<office::TroubledRow> rows;
    for (const auto& row : plan.rows)
        if (!row.troubles.empty()) rows.push_back({row.line, row.troubles});
    return office::troubled_rows(rows);
}

http::Response check_page(Visit& visit, const PastReviewPlan& plan, const office::CarriedImport& said,
                          Problems problems) {
    const auto& fields = past_review_columns();
    for (auto& problem : office::missing_columns(fields, plan.matching).list) problems.list.push_back(problem);
    bool is_matched = problems.empty();
    auto heading = plan.missing.empty() ? in_words(plan) + " Nothing is saved yet." : in_words(plan);
    Html main = html::error_summary(problems) + html::page_heading(heading, said.file_name)
                + office::import_note(said.note) + office::form_begin(visit, import_address, true)
                + office::carried_fields(said) + html::hidden_field("is_matched", "yes");
    if (is_matched && plan.ready() > 0)
        main += html::button({.text = "Bring in " + counted(plan.ready(), "row"), .name = "do", .value = "keep"});
    main += troubles(plan) + office::matching_choice(fields, plan.headings, plan.matching, problems)
            + office::form_end() + html::paragraph(html::link({.text = "Start again", .href = import_address}));
    return show(visit, words("Check the import", !problems.empty()), html::text_column(main), is_matched ? 200 : 422);
}

// What is wrong with the file stands beside the box that it came from.
Problems beside_the_file(Problems problems) {
    for (auto& problem : problems.list)
        if (problem.member.empty()) problem.member = "text";
    return problems;
}

http::Response check_or_keep(Visit& visit) {
    auto file = office::carried_import(visit);
    if (!file) return start(visit, file.problems());
    const auto& said = *file;
    auto plan =
        plan_past_reviews(visit.db, said.text, office::matching_typed(visit, past_review_columns()), visit.today());
    if (!plan) return start(visit, beside_the_file(plan.problems()));
    if (auto problems = office::unknown_columns(visit, past_review_columns(), plan->headings); !problems.empty())
        return check_page(visit, *plan, said, problems);
    if (visit.typed("do") != "keep" || !plan->missing.empty()) return check_page(visit, *plan, said, {});
    auto run = visit.change([&](office::Change& change) -> Result<office::ImportRun> {
        auto again = TRY(plan_past_reviews(change.tx, said.text, plan->matching, change.today()));
        return keep_past_reviews(change, again, said.file_name);
    });
    if (!run) return run.has_problems() ? start(visit, beside_the_file(run.problems())) : refuse(visit, run.refusal());
    return saved(visit, import_address,
                 counted(run->kept, "row is", "rows are") + " brought in. You can undo this for 7 days");
}

http::Response undo(Visit& visit) {
    auto run = office::find_import_run(visit.db, office::asked_number(visit));
    if (!run || run->kind != past_reviews_kind) return not_found(visit);
    auto undone =
        visit.change([&](office::Change& change) { return undo_past_reviews(change, *run); }, "The import was undone");
    if (!undone) return refuse(visit, undone.refusal());
    return saved(visit, import_address, counted(run->kept, "row is", "rows are") + " taken out again");
}

} // namespace

void mount_past_reviews(office::Routes& at) {
    auto right = office::may(office::Right::review_complaints);
    at.get(import_address, start_page, right, "Open the form that brings in past complaint reviews from a spreadsheet");
    at.post_files(import_address, check_or_keep, right,
                  "Check rows of past complaint reviews, and bring in those that can be read");
    at.post(import_address + "/{id}/undo", undo, right, "Undo the bringing in of past reviews within seven days");
}

} // namespace reeve::complaints
