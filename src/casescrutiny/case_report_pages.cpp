// Yearly reports of panels: written and approved by staff, and the public page of those that are approved.
#include "casescrutiny/case_pages.h"
#include "casescrutiny/case_report_store.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/record_form.h"

namespace reeve::casescrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"first_day", "words"};
constexpr const char* public_address = "/case-scrutiny";

struct Asked {
    CasePanel panel;
    CaseReport report;
};

std::optional<Asked> asked_for(Visit& visit) {
    auto panel = panel_asked_for(visit);
    if (!panel) return std::nullopt;
    CaseReport fresh;
    fresh.panel = panel->id;
    fresh.first_day = months_later(visit.today(), -12);
    if (visit.part("report").empty()) return Asked{*panel, fresh};
    auto report = find_report(visit.db, visit.part("report"));
    return report && report->panel == panel->id ? std::optional(Asked{*panel, *report}) : std::nullopt;
}

std::string address_of(const Asked& asked) {
    return casescrutiny::address_of(asked.panel) + "/reports/" + asked.report.reference;
}

std::string name_of_row(std::size_t row) { return row < 4 ? label_of(static_cast<CaseJudgment>(row + 1)) : "All"; }

Html counts_view(const CaseReport& report, const std::string& id) {
    auto counts = counts_of(report.counts);
    auto told = shown(counts);
    html::Table table{.caption = html::Content("Cases reviewed, " + in_words(report.period())),
                      .caption_id = id,
                      .head = {{"Judgment"}, {"Nothing to learn", true}, {"With learning", true}, {"All", true}},
                      .is_stacked = true};
    for (std::size_t row = 0; row <= 4; ++row)
        table.rows.push_back({{{name_of_row(row)}, {told.cell(row, 0)}, {told.cell(row, 1)}, {told.cell(row, 2)}}});
    auto confirmed = told.shows_confirmed
                         ? std::to_string(counts.confirmed) + " of " + counted(counts.learning(), "case", "cases")
                               + " with learning: the line manager spoke with the officer."
                         : std::string("How many conversations were confirmed is withheld: the number is small.");
    return html::table(table) + html::paragraph(confirmed)
           + html::small_paragraph("[c] is a count below 5, or one that would give such a count away.");
}

// ---- For staff ----

http::Response one_page(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    const auto& report = asked->report;
    auto title = "Report " + report.reference;
    Html main = html::page_heading(title, asked->panel.title) + html::sample_line(report.is_sample)
                + html::paragraph(report.approved_on
                                      ? "Approved on " + in_words(*report.approved_on) + " by the "
                                            + report.approved_by_post + "."
                                      : std::string("Nobody outside reads it before a second person approves it."))
                + html::render_prose(report.words) + counts_view(report, "counts");
    if (!report.approved_on)
        main += html::button({.text = "Change the report", .href = address_of(*asked) + "/change"})
                + office::form_begin(visit, address_of(*asked) + "/approve")
                + html::button({.text = "Approve this report", .classes = "govuk-button--secondary"})
                + office::form_end();
    main += office::history_block(visit, case_report_fields().shape(), report.id.value);
    return show(visit, panel_words(asked->panel, title), main);
}

http::Response form_of(Visit& visit, const Asked& asked, const Problems& problems, const Refusal* conflict = nullptr) {
    const auto& report = asked.report;
    auto panel_address = casescrutiny::address_of(asked.panel);
    auto title = report.id ? "Change report " + report.reference : std::string("Write a yearly report");
    office::RecordForm form{case_report_fields().shape(),
                            columns,
                            &report,
                            report.id ? address_of(asked) + "/change" : panel_address + "/reports/new",
                            "Keep the report",
                            report.id ? address_of(asked) : panel_address,
                            {}};
    return record_form_page(visit, panel_words(asked.panel, title, !problems.empty()),
                            html::page_heading(title, asked.panel.title), form, problems, conflict);
}

http::Response show_form(Visit& visit) {
    auto asked = asked_for(visit);
    return asked && !asked->report.approved_on ? form_of(visit, *asked, {}) : not_found(visit);
}

http::Response keep_typed(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->report;
    auto problems = read_form(case_report_fields(), columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *asked, problems);
    if (typed.id) typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_report(change, typed); });
    if (kept) return saved(visit, address_of({asked->panel, *kept}), "Report " + kept->reference + " is kept");
    return kept.has_problems() ? form_of(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response approve(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto kept = visit.change([&](office::Change& change) { return approve_report(change, asked->report); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(*asked), "Report " + kept->reference + " is approved");
}

// ---- For the public ----

std::vector<Asked> public_reports(Visit& visit) {
    std::vector<Asked> list;
    for (const auto& panel : all_panels(visit.db))
        for (const auto& report : reports_of(visit.db, panel.id))
            if (panel.is_public && report.approved_on) list.push_back({panel, report});
    return list;
}

http::Response public_page(Visit& visit) {
    Html main = html::page_heading("Case scrutiny panels")
                + html::lead_paragraph("Volunteers look at closed cases of the police, with everything hidden that "
                                       "tells who is in them. What they see goes back to the officer and their line "
                                       "manager. We publish counts over whole years and nothing of a case.");
    auto reports = public_reports(visit);
    for (const auto& [panel, report] : reports)
        main += html::section_heading(panel.title + ", " + in_words(report.period()), "report-" + report.reference)
                + html::sample_line(report.is_sample) + html::render_prose(panel.about)
                + html::render_prose(report.words) + counts_view(report, "counts-" + report.reference);
    if (reports.empty()) main += html::paragraph("No yearly report is shown here yet.");
    main += office::list_files(public_address);
    return show(visit,
                {.title = "Case scrutiny panels",
                 .section = "Meetings and decisions",
                 .trail = {{"Meetings and decisions", "/meetings"}},
                 .is_public = true},
                main);
}

office::Sheet public_sheet(Visit& visit) {
    office::Sheet sheet{
        "Case scrutiny panels",
        {"Panel", "Year begins", "Year ends", "Judgment", "Nothing to learn", "With learning", "All", "Sample"},
        {},
        "[c] is a count below 5, or one that would give such a count away."};
    for (const auto& [panel, report] : public_reports(visit)) {
        auto told = shown(counts_of(report.counts));
        for (std::size_t row = 0; row <= 4; ++row)
            sheet.rows.push_back({panel.title, iso(report.first_day), iso(report.last_day), name_of_row(row),
                                  told.cell(row, 0), told.cell(row, 1), told.cell(row, 2),
                                  report.is_sample ? "Yes" : "No"});
    }
    return sheet;
}

} // namespace

void mount_case_reports(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string all = std::string(panels_address) + "/{panel}/reports/";
    at.get(all + "new", show_form, run, "Open the form of a yearly report of a panel");
    at.post(all + "new", keep_typed, run, "Write a yearly report of a panel");
    at.get(all + "{report}", one_page, run, "See a yearly report of a panel as it would be shown");
    at.get(all + "{report}/change", show_form, run, "Open the form that changes a yearly report");
    at.post(all + "{report}/change", keep_typed, run, "Change a yearly report that is not approved");
    at.post(all + "{report}/approve", approve, run, "Approve a yearly report as the second person");
    at.cached_list(public_address, public_page, public_sheet, "See the yearly counts of case scrutiny panels");
}

} // namespace reeve::casescrutiny
