// Inspection reports as markup.
#include "assurance/inspection_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/status_chip.h"
#include "html/summaries.h"
#include "html/tables.h"

namespace reeve::assurance {

using html::Html;

Html response_chip(const InspectionReport& report, Date today) {
    using enum office::ClockState;
    auto clock = clock_of(report, today);
    if (clock && clock->state == stopped_late)
        return html::status_chip(html::Standing::needs_attention, "Published late");
    if (report.state == ResponseState::published) return html::status_chip(html::Standing::done, "Published");
    if (clock && clock->state == late) return html::status_chip(html::Standing::off_track, "Late");
    return html::status_chip(report.state == ResponseState::written ? html::Standing::on_track
                                                                    : html::Standing::not_started,
                             label_of(report.state));
}

Html clock_view(const InspectionReport& report, Date today) {
    auto clock = clock_of(report, today);
    if (!clock) return html::paragraph("No law sets a last day for comments on this report.");
    std::vector<html::Content> steps;
    for (const auto& step : clock->steps) steps.emplace_back(step);
    return html::paragraph(office::in_words(inspection_rule, *clock) + ".") + html::bullet_list(steps)
           + html::small_paragraph(std::string("The law: ") + inspection_rule.law + ".");
}

Html findings_view(const std::vector<InspectionFinding>& findings, const std::string& change_address) {
    html::Table table{.caption = "Recommendations",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Recommendation"}, {"To"}, {"Answer"}},
                      .empty_text = "The report makes no recommendation that is recorded here.",
                      .is_stacked = true};
    for (const auto& one : findings) {
        auto number = std::to_string(one.number);
        Html name = change_address.empty()
                        ? html::of<"{}">("Recommendation " + number)
                        : html::link({.text = "Recommendation " + number, .href = change_address + number});
        table.rows.push_back(
            {.cells = {{html::of<"{}{}">(name, html::render_prose(one.words))},
                       {one.addressed_to},
                       {html::of<R"({}{})">(label_of(one.answer), html::render_prose(one.answer_words))}}});
    }
    return html::table(table);
}

Html comments_view(const InspectionReport& report) {
    Html view = html::section_heading("The chief constable's comments", "force");
    if (!report.force_comments.text.empty())
        view += html::small_paragraph("They came on " + in_words(*report.came_on) + ".")
                + html::render_prose(report.force_comments);
    else
        view += html::paragraph(report.no_comments_because.empty() ? std::string("None yet.")
                                                                   : "There are none: " + report.no_comments_because);
    view += html::section_heading("The Commissioner's comments", "office");
    view += report.response.text.empty() ? html::paragraph("None yet.") : html::render_prose(report.response);
    return view;
}

Html inspection_facts(const InspectionReport& report, Date today) {
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Comments", response_chip(report, today));
    add("Clock", clock_in_words(report, today));
    add("Inspected by", report.inspector);
    add("About", report.on_body);
    add("Published on", in_words(report.published_on));
    if (!report.link.empty()) add("The report", html::link({.text = report.title, .href = report.link}));
    if (!report.grades.text.empty()) add("Grades", html::render_prose(report.grades));
    if (report.responded_on) add("Comments published on", in_words(*report.responded_on));
    if (report.sent_on)
        add("Copies sent on", in_words(*report.sent_on) + ", to the inspectors and the Secretary of State");
    return html::summary_list(list);
}

} // namespace reeve::assurance
