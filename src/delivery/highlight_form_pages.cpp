// Drafting a highlight report from the records, changing its lines, freezing it and publishing it.
#include "delivery/highlight_desk.h"
#include "delivery/highlight_pages.h"
#include "delivery/workstream_desk.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> period_columns = {"first_day", "last_day"};
const std::vector<std::string_view> line_columns = {"did", "upcoming", "risks", "decisions", "measures"};

// ---- Drafting ----

http::Response draft_page(Visit& visit, const Workstream& workstream, const Problems& problems) {
    HighlightReport usual;
    auto period = usual_period(visit.today());
    usual.first_day = period.first;
    usual.last_day = period.last;
    Html main =
        html::error_summary(problems)
        + html::page_heading("Draft a highlight report", workstream.reference + ": " + workstream.title)
        + html::paragraph(
            "The lines are drafted from the records of the period. You can change every line before it is frozen.")
        + form_begin(visit, desk_address(workstream) + "/report");
    for (auto column : period_columns) {
        const auto& field = *highlight_fields().shape().find(column);
        main +=
            html::control(field, visit.has_typed() ? std::string(visit.typed(column)) : field.typed(&usual), problems);
    }
    main += html::button_group({html::button({.text = "Draft the report"}),
                                html::link({.text = "Cancel", .href = desk_address(workstream)})})
            + office::form_end();
    return show(visit, desk_words(workstream, "Draft a highlight report", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_draft(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    return workstream ? draft_page(visit, *workstream, {}) : not_found(visit);
}

http::Response draft(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    if (!workstream) return not_found(visit);
    HighlightReport typed;
    auto problems = read_form(highlight_fields(), period_columns, visit.typed_of(), typed, visit.today());
    if (problems.empty()) problems = check(typed);
    if (!problems.empty()) return draft_page(visit, *workstream, problems);
    auto report = drafted(visit, *workstream, typed.period());
    auto kept = visit.change([&](office::Change& change) { return add_highlight(change, report); });
    if (!kept) return draft_page(visit, *workstream, kept.problems());
    return saved(visit, highlight_address(*kept), "Highlight report " + kept->reference + " is drafted");
}

// ---- Changing the lines ----

http::Response change_page(Visit& visit, const HighlightReport& report, const Problems& problems,
                           const Refusal* conflict = nullptr) {
    office::RecordForm form{highlight_fields().shape(),
                            line_columns,
                            &report,
                            highlight_address(report) + "/change",
                            "Save the lines",
                            highlight_address(report),
                            {}};
    Html main = html::error_summary(problems) + (conflict ? both_versions(visit, form, *conflict) : Html())
                + html::page_heading("Change " + report.reference,
                                     workstream_title(visit.db, report.workstream) + ", " + in_words(report.period()))
                + office::record_form(visit, form, problems);
    return show(
        visit,
        {.title = "Change " + report.reference,
         .section = "Workstreams",
         .trail = {{"Highlight reports", "/work/highlight-reports"}, {report.reference, highlight_address(report)}},
         .has_errors = !problems.empty()},
        html::text_column(main),
        !problems.empty() ? 422
        : conflict        ? 409
                          : 200);
}

http::Response show_change(Visit& visit) {
    auto report = highlight_asked_for(visit);
    if (!report) return not_found(visit);
    if (auto open = may_be_written(*report); !open) return refuse(visit, open.refusal());
    return change_page(visit, *report, {});
}

http::Response change(Visit& visit) {
    auto stands = highlight_asked_for(visit);
    if (!stands) return not_found(visit);
    auto report = *stands;
    auto problems = read_form(highlight_fields(), line_columns, visit.typed_of(), report, visit.today());
    if (problems.empty()) problems = check(report);
    if (!problems.empty()) return change_page(visit, *stands, problems);
    report.version = office::version_typed(visit, report.version);
    auto kept = visit.change([&](office::Change& made) { return keep_highlight(made, *stands, report); });
    if (kept) return saved(visit, highlight_address(*kept), "The lines are saved");
    if (kept.has_problems()) return change_page(visit, *stands, kept.problems());
    return stands->frozen_on ? refuse(visit, kept.refusal()) : change_page(visit, *stands, {}, &kept.refusal());
}

// ---- Freezing and publishing ----

Refusal in_one(const Problems& problems) {
    std::string words;
    for (const auto& problem : problems.list) words += (words.empty() ? "" : " ") + problem.message + ".";
    return {words, "", Refusal::Kind::conflict};
}

http::Response freeze_report(Visit& visit) {
    auto stands = highlight_asked_for(visit);
    if (!stands) return not_found(visit);
    auto content = to_text(json_of(content_shown(visit, *stands)));
    auto kept = visit.change([&](office::Change& made) -> Result<HighlightReport> {
        auto frozen = TRY(freeze(*stands, content, made.actor, made.actor_post, made.today()));
        frozen.version = office::version_typed(visit, frozen.version);
        return keep_highlight(made, *stands, frozen);
    });
    if (!kept) return refuse(visit, kept.has_problems() ? in_one(kept.problems()) : kept.refusal());
    return saved(visit, highlight_address(*kept), "The report is frozen. Somebody else publishes it");
}

Result<Done> may_be_shown(Visit& visit, const HighlightReport& report) {
    auto hidden = actions_not_public(visit.db, report);
    if (hidden.empty()) return Done{};
    return Refusal{"The report names " + list_of(hidden)
                       + ", not shown to the public. Show the action, or draft the report without its line.",
                   "", Refusal::Kind::conflict};
}

http::Response publish_report(Visit& visit) {
    auto stands = highlight_asked_for(visit);
    if (!stands) return not_found(visit);
    if (auto allowed = publish(*stands, visit.who->person, visit.who->post, visit.today()); !allowed)
        return refuse(visit, allowed.refusal());
    if (auto shown = may_be_shown(visit, *stands); !shown) return refuse(visit, shown.refusal());
    auto kept = visit.change([&](office::Change& made) -> Result<HighlightReport> {
        auto published = TRY(publish(*stands, made.actor, made.actor_post, made.today()));
        published.version = office::version_typed(visit, published.version);
        return keep_highlight(made, *stands, published);
    });
    if (!kept) return refuse(visit, kept.has_problems() ? in_one(kept.problems()) : kept.refusal());
    return saved(visit, highlight_address(*kept), "The report is published");
}

// ---- Correcting ----

office::PageWords correction_words(const HighlightReport& report, bool has_errors) {
    return {.title = "Correct " + report.reference,
            .section = "Workstreams",
            .trail = {{"Highlight reports", "/work/highlight-reports"}, {report.reference, highlight_address(report)}},
            .has_errors = has_errors};
}

http::Response correction_page(Visit& visit, HighlightReport report, const Problems& problems) {
    report.correction.text.clear(); // whatever the edition before corrected
    office::RecordForm form{highlight_fields().shape(),
                            {"correction"},
                            &report,
                            highlight_address(report) + "/correction",
                            "Open the next edition",
                            highlight_address(report),
                            {},
                            {"correction"}};
    auto words = correction_words(report, !problems.empty());
    Html main = html::error_summary(problems)
                + html::page_heading(words.title,
                                     workstream_title(visit.db, report.workstream) + ", " + in_words(report.period()))
                + html::paragraph("The next edition is opened with the lines as they are. What is published stays, "
                                  "and the public reads it until the correction is published.")
                + office::record_form(visit, form, problems);
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_correction(Visit& visit) {
    auto report = highlight_asked_for(visit);
    if (!report) return not_found(visit);
    if (!report->published_on) return refuse(visit, correct(*report, {"asked"}).refusal());
    return correction_page(visit, *report, {});
}

http::Response correct_report(Visit& visit) {
    auto stands = highlight_asked_for(visit);
    if (!stands) return not_found(visit);
    auto report = *stands;
    auto problems = read_form(highlight_fields(), {"correction"}, visit.typed_of(), report, visit.today());
    auto what = report.correction;
    if (problems.empty())
        if (auto next = correct(*stands, what); next.has_problems()) problems = next.problems();
    if (!problems.empty()) return correction_page(visit, *stands, problems);
    auto published = *stands;
    published.version = office::version_typed(visit, published.version);
    auto kept = visit.change([&](office::Change& made) { return open_correction(made, published, what); }, what.text);
    if (!kept)
        return office::refuse_with_words(visit, correction_words(*stands, true),
                                         kept.has_problems() ? in_one(kept.problems()) : kept.refusal(),
                                         {"correction"});
    return saved(visit, highlight_address(*kept), "Edition " + std::to_string(kept->edition) + " is open for writing");
}

} // namespace

void mount_highlight_forms(office::Routes& at) {
    const std::string one = "/work/highlight-reports/{reference}";
    at.get("/work/workstreams/{reference}/report", show_draft, may(Right::write_actions),
           "Choose the period of a highlight report");
    at.post("/work/workstreams/{reference}/report", draft, may(Right::write_actions),
            "Draft a highlight report from the records");
    at.get(one + "/change", show_change, may(Right::write_actions), "Open the lines of a highlight report");
    at.post(one + "/change", change, may(Right::write_actions), "Change the lines of a highlight report");
    at.post(one + "/freeze", freeze_report, may(Right::write_papers), "Freeze a highlight report");
    at.get(one + "/correction", show_correction, may(Right::publish_papers),
           "Ask what a new edition of a highlight report corrects");
    at.post(one + "/correction", correct_report, may(Right::publish_papers),
            "Open the next edition of a published highlight report");
    at.post(one + "/publication", publish_report, may(Right::publish_papers), "Publish a highlight report");
}

} // namespace reeve::delivery
