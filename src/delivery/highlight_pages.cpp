// The lists of highlight reports and the page of one, for staff and for the public.
#include "delivery/highlight_pages.h"
#include "delivery/highlight_desk.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* staff_list = "/work/highlight-reports";
constexpr const char* public_list = "/plan/highlight-reports";

html::Table table_of(Visit& visit, const std::vector<HighlightReport>& reports, const std::string& address) {
    html::Table table{.caption = "Highlight reports",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Workstream"}, {"Period"}, {"State"}},
                      .empty_text = "No highlight report is here yet.",
                      .is_stacked = true};
    for (const auto& report : reports)
        table.rows.push_back({{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                                   html::link({.text = workstream_title(visit.db, report.workstream),
                                               .href = address + "/" + report.reference}),
                                   report.reference)},
                               {in_words(report.period())},
                               {state_in_words(report)}}});
    return table;
}

office::Sheet sheet_of(Visit& visit, const std::vector<HighlightReport>& reports) {
    office::Sheet sheet{"Highlight reports",
                        {"Reference", "Workstream", "First day", "Last day", "Frozen on", "Published on", "Edition",
                         "SHA-256", "Sample"},
                        {},
                        ""};
    auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : ""; };
    for (const auto& report : reports)
        sheet.rows.push_back({report.reference, workstream_title(visit.db, report.workstream), iso(report.first_day),
                              iso(report.last_day), day(report.frozen_on), day(report.published_on),
                              std::to_string(report.edition), report.hash, report.is_sample ? "Yes" : "No"});
    return sheet;
}

// The lines of one report, a row each.
office::Sheet lines_sheet(const HighlightContent& content) {
    office::Sheet sheet{
        "Highlight report", {"Reference", "Part", "Line"}, {}, content.readings + ". " + content.counts};
    for (const auto& part : parts_of(content))
        for (const auto& line : *part.lines) sheet.rows.push_back({content.reference, part.heading, line});
    return sheet;
}

Html frozen_note(const HighlightReport& report) {
    if (!report.frozen_on) return {};
    return html::of<R"(<p class="govuk-body-s rv-noprint">{} by the {}. SHA-256: <code class="rv-num">{}</code></p>)">(
        "Frozen on " + in_words(*report.frozen_on), report.frozen_post, report.hash);
}

Html file_links(const std::string& address) {
    return html::of<R"(<p class="govuk-body rv-noprint">On one page: {}, {}</p>)">(
        html::link({.text = "PDF", .href = address + ".pdf"}), html::link({.text = "Word", .href = address + ".docx"}));
}

std::string edition_address(const HighlightReport& report, int number) {
    return public_highlight_address(report) + "/editions/" + std::to_string(number);
}

// What the public read before, each with the day on which it was published.
Html earlier_editions_view(Visit& visit, const HighlightReport& report) {
    std::vector<html::Content> items;
    for (const auto& edition : earlier_editions(visit.db, report.id))
        if (edition.number < report.edition)
            items.emplace_back(
                html::of<"{}, published on {}">(html::link({.text = "Edition " + std::to_string(edition.number),
                                                            .href = edition_address(report, edition.number)}),
                                                in_words(edition.published_on)));
    return items.empty() ? Html() : html::section_heading("Earlier editions", "editions") + html::bullet_list(items);
}

// ---- Staff ----

http::Response list_page(Visit& visit) {
    Html main = html::page_heading("Highlight reports")
                + html::paragraph("One page for each workstream and period. Draft one from the workstream’s own page.")
                + html::table(table_of(visit, all_highlights(visit.db), staff_list)) + office::list_files(staff_list);
    return show(
        visit,
        {.title = "Highlight reports", .section = "Workstreams", .trail = {{"Workstreams", "/work/workstreams"}}},
        main);
}

office::Sheet list_sheet(Visit& visit) { return sheet_of(visit, all_highlights(visit.db)); }

Html step_form(Visit& visit, const HighlightReport& report, const char* step, const char* words) {
    return form_begin(visit, highlight_address(report) + step)
           + html::hidden_field("version", std::to_string(report.version))
           + html::button({.text = words, .classes = "govuk-button--secondary"}) + office::form_end();
}

Html steps_of(Visit& visit, const HighlightReport& report) {
    Html steps;
    if (!report.frozen_on && visit.may(Right::write_actions))
        steps += html::button_group(
            {html::button({.text = "Change the lines", .href = highlight_address(report) + "/change"})});
    if (!report.frozen_on && visit.may(Right::write_papers))
        steps += step_form(visit, report, "/freeze", "Freeze the report");
    if (report.frozen_on && !report.published_on && visit.may(Right::publish_papers))
        steps += step_form(visit, report, "/publication", "Publish the report");
    if (report.published_on && visit.may(Right::publish_papers))
        steps += html::button_group({html::button({.text = "Correct this report",
                                                   .href = highlight_address(report) + "/correction",
                                                   .classes = "govuk-button--secondary"})});
    if (report.published_on || report.edition > 1)
        steps += html::paragraph(
            html::link({.text = "See it as the public does", .href = public_highlight_address(report)}));
    if (report.frozen_on) steps += file_links(highlight_address(report));
    return html::of<R"(<div class="rv-noprint">{}</div>)">(html::paragraph(state_in_words(report) + ".") + steps);
}

http::Response report_page(Visit& visit) {
    auto report = highlight_asked_for(visit);
    if (!report) return not_found(visit);
    auto content = content_shown(visit, *report);
    Html main = highlight_view(content, addresses_in(visit, content, HighlightReader::staff)) + frozen_note(*report)
                + steps_of(visit, *report);
    return show(visit,
                {.title = report->reference,
                 .section = "Workstreams",
                 .trail = {{"Workstreams", "/work/workstreams"},
                           {content.workstream, "/work/workstreams/" + content.workstream},
                           {"Highlight reports", staff_list}}},
                main);
}

office::Sheet report_sheet(Visit& visit) {
    auto report = highlight_asked_for(visit);
    return report ? lines_sheet(content_shown(visit, *report)) : office::Sheet{"Highlight report", {"Line"}, {}, ""};
}

// ---- Public ----

http::Response public_list_page(Visit& visit) {
    Html main = html::page_heading("Highlight reports")
                + html::lead_paragraph("How each workstream of the plan fared in a period, on one page.")
                + html::table(table_of(visit, published_highlights(visit.db), public_list))
                + office::list_files(public_list);
    return show(visit,
                {.title = "Highlight reports",
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}, {"Workstreams", "/plan/workstreams"}},
                 .is_public = true},
                main);
}

office::Sheet public_list_sheet(Visit& visit) { return sheet_of(visit, published_highlights(visit.db)); }

// The report, how it was frozen, and its files at this address.
Html published_view(Visit& visit, const HighlightReport& report, const std::string& address) {
    auto content = frozen_content(report);
    return highlight_view(content, addresses_in(visit, content, HighlightReader::anyone)) + frozen_note(report)
           + html::small_paragraph(state_in_words(report) + ". It says how things stood then.") + file_links(address);
}

office::PageWords public_words(const HighlightReport& report) {
    auto content = frozen_content(report);
    return {.title = content.title + ", " + in_words(content.period),
            .section = "Plan and progress",
            .trail = {{"Workstreams", "/plan/workstreams"}, {"Highlight reports", public_list}},
            .is_public = true};
}

http::Response public_report_page(Visit& visit) {
    auto report = published_asked_for(visit);
    if (!report) return not_found(visit);
    return show(visit, public_words(*report),
                published_view(visit, *report, public_highlight_address(*report))
                    + earlier_editions_view(visit, *report));
}

http::Response edition_page(Visit& visit) {
    auto report = edition_asked_for(visit);
    if (!report) return not_found(visit);
    auto newest = published_asked_for(visit);
    Html notice;
    if (newest->edition > report->edition)
        notice = html::inset_text(
            {.text =
                 html::of<R"(<p class="govuk-body">This is edition {}. A corrected edition has replaced it: {}.</p>)">(
                     report->edition,
                     html::link({.text = "read the newest edition", .href = public_highlight_address(*report)}))});
    auto words = public_words(*report);
    words.title += ", edition " + std::to_string(report->edition);
    words.trail.push_back({report->reference, public_highlight_address(*report)});
    return show(visit, words, notice + published_view(visit, *report, edition_address(*report, report->edition)));
}

office::Sheet public_report_sheet(Visit& visit) {
    auto report = published_asked_for(visit);
    return report ? lines_sheet(frozen_content(*report)) : office::Sheet{"Highlight report", {"Line"}, {}, ""};
}

} // namespace

void mount_highlights(office::Routes& at) {
    at.list(staff_list, list_page, list_sheet, may(Right::read_office), "See the highlight reports of all workstreams");
    at.list("/work/highlight-reports/{reference}", report_page, report_sheet, may(Right::read_office),
            "Read a highlight report and take it along");
}

void mount_public_highlights(office::Routes& at) {
    at.list(public_list, public_list_page, public_list_sheet, office::anyone(),
            "See the highlight reports that are published");
    at.list("/plan/highlight-reports/{reference}", public_report_page, public_report_sheet, office::anyone(),
            "Read a published highlight report on one page");
    at.get("/plan/highlight-reports/{reference}/editions/{number}", edition_page, office::anyone(),
           "Read an edition of a highlight report that a correction has replaced");
}

} // namespace reeve::delivery
