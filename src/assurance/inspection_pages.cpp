// Inspection reports for the staff and for everybody: all of them with their clocks, and one with its answers.
#include "assurance/assurance_pages.h"
#include "assurance/inspection_view.h"
#include "html/buttons.h"
#include "html/casework.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"

namespace reeve::assurance {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* public_title_of_list = "Inspections, and our answers";

Html inspections_table(const std::vector<InspectionReport>& list, const office::PageOf& page, Date today,
                       bool is_desk) {
    html::Table table{.caption = "Inspection reports",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Report"}, {"Published on"}, {"Comments"}, {"Clock"}},
                      .empty_text = "No inspection report is recorded yet.",
                      .is_stacked = true};
    for (auto index = page.first; index < page.last; ++index) {
        const auto& one = list[index];
        Html name = html::link({.text = one.title, .href = is_desk ? address_of(one) : public_address_of(one)})
                    + html::sample_mark(one.is_sample);
        name += html::of<R"(<br><span class="govuk-body-s">{}, {}</span>)">(one.reference, one.inspector);
        table.rows.push_back(
            {.cells = {
                 {name}, {in_words(one.published_on)}, {response_chip(one, today)}, {clock_in_words(one, today)}}});
    }
    return html::table(table);
}

Html list_of(Visit& visit, const char* address, bool is_desk) {
    auto list = all_inspections(visit.db);
    auto page = office::page_of(visit, list.size());
    return count_of_list(page, list.size(), "report") + inspections_table(list, page, visit.today(), is_desk)
           + office::page_links(visit, address, page) + office::list_files(address, "These reports");
}

http::Response desk_list(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::write_papers))
        actions.push_back(html::button({.text = "Record a report", .href = std::string(inspections_address) + "/new"}));
    Html main =
        html::heading_with_actions("Inspection reports", actions)
        + html::lead_paragraph("What inspectorates said of the force, and the Commissioner's comments. The law "
                               "gives 56 days, the first of them the day of publication.")
        + html::paragraph(html::link({.text = "See them as the public does", .href = public_inspections_address}))
        + list_of(visit, inspections_address, true);
    return show(visit, desk_words("Inspection reports"), main);
}

http::Response public_list(Visit& visit) {
    Html main =
        html::page_heading(public_title_of_list)
        + html::lead_paragraph("What inspectorates said of the force and the office, what the chief constable and the "
                               "Commissioner say to it, and what is done about each recommendation.")
        + html::paragraph("The Commissioner's comments are due within 56 days, the first of them the day on "
                          "which the report was published (Police Act 1996, section 55).")
        + list_of(visit, public_inspections_address, false);
    return show(visit, public_words(public_title_of_list), main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Inspection reports",
                        {"Reference", "Title", "Inspected by", "About", "Published on", "Address", "Last day",
                         "Comments", "Comments published on", "Copies sent on", "Clock", "Sample"},
                        {},
                        ""};
    for (const auto& one : all_inspections(visit.db))
        sheet.rows.push_back({one.reference, one.title, one.inspector, one.on_body, iso(one.published_on), one.link,
                              day_cell(last_day(one)), label_of(one.state), day_cell(one.responded_on),
                              day_cell(one.sent_on), clock_in_words(one, visit.today()), yes_or_no(one.is_sample)});
    return sheet;
}

std::vector<Html> buttons_of(const InspectionReport& report) {
    std::vector<Html> buttons;
    auto add = [&](const char* text, const char* path) {
        buttons.push_back(html::button({.text = text,
                                        .href = address_of(report) + path,
                                        .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
    };
    if (report.state == ResponseState::written) add("Publish the comments", "/publication");
    if (report.state == ResponseState::published) add("Record the copies", "/copies");
    else {
        add("Write the comments", "/response");
        add("Record the chief constable's comments", "/comments");
        add("Add a recommendation", "/recommendations/new");
    }
    add("Change", "/change");
    return buttons;
}

http::Response desk_page(Visit& visit) {
    auto report = inspection_asked_for(visit);
    if (!report) return not_found(visit);
    bool may_write = visit.may(Right::write_papers), is_open = report->state != ResponseState::published;
    Html main = html::page_heading(report->title, report->reference) + html::sample_line(report->is_sample);
    if (may_write) main += html::button_group(buttons_of(*report));
    main += inspection_facts(*report, visit.today())
            + html::paragraph(html::link({.text = "See it as the public does", .href = public_address_of(*report)}))
            + html::section_heading("The clock", "clock") + clock_view(*report, visit.today())
            + html::section_heading("Recommendations", "recommendations")
            + findings_view(findings_of(visit.db, report->id),
                            may_write && is_open ? address_of(*report) + "/recommendations/" : "");
    if (report->asked_on)
        main += html::paragraph("The chief constable was invited to comment on " + in_words(*report->asked_on)
                                + (report->wanted_by ? ", by " + in_words(*report->wanted_by) : std::string()) + ".");
    else main += html::paragraph("The chief constable is not invited to comment yet.");
    main += comments_view(*report) + office::history_block(visit, inspection_fields().shape(), report->id.value);
    return show(visit, desk_words(report->title, "Inspection reports", inspections_address), main);
}

http::Response public_page(Visit& visit) {
    auto report = inspection_asked_for(visit);
    if (!report) return not_found(visit);
    Html main = html::page_heading(report->title, report->reference) + html::sample_line(report->is_sample)
                + inspection_facts(*report, visit.today()) + html::section_heading("The clock", "clock")
                + clock_view(*report, visit.today());
    if (report->state == ResponseState::published)
        main += html::section_heading("Recommendations", "recommendations")
                + findings_view(findings_of(visit.db, report->id)) + comments_view(*report);
    else
        main +=
            html::paragraph("The comments and the answers to its recommendations stand here once they are published.");
    return show(visit, public_words(report->title, public_title_of_list, public_inspections_address),
                html::text_column(main));
}

} // namespace

void mount_inspections(office::Routes& at) {
    auto read = may(Right::read_office);
    at.list(inspections_address, desk_list, list_sheet, read, "See the inspection reports with their clocks");
    at.get(std::string(inspections_address) + "/{inspection}", desk_page, read,
           "See one inspection report with its clock, recommendations, comments and history");
    at.cached_list(public_inspections_address, public_list, list_sheet,
                   "Read what inspectorates said of the force, and what the office answered");
    at.cached(std::string(public_inspections_address) + "/{inspection}", public_page,
              "Read one inspection report with the comments on it");
}

} // namespace reeve::assurance
