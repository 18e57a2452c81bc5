// Shows who was asked about a plan and when, and what the Panel reported and was answered.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "planning/plan_view.h"

namespace reeve::planning {
namespace {

using html::Html;

Html sent_cell(const PublicRoad& road, const SendOut& sent) {
    Html cell = html::escaped(in_words(sent.sent_on));
    const auto* version = version_of(road, sent.plan_version);
    auto words = "version " + std::to_string(sent.plan_version);
    return cell.add<R"(<br><span class="govuk-body-s">{}</span>)">(
        version ? html::link({.text = words, .href = address_of(road, *version)})
                : html::escaped("a draft that is not published"));
}

std::string days_cell(const SendOut& sent) {
    auto days = days_given(sent);
    return days ? counted(*days, "day") + ", to " + in_words(*sent.reply_due) : "No day was set";
}

Html reply_cell(const SendOut& sent) {
    if (!sent.replied_on) return html::escaped("No reply is recorded");
    Html cell = html::of<R"(<p class="govuk-body">On {}.</p>)">(in_words(*sent.replied_on));
    return cell + html::render_prose(sent.reply, {.heading_level = 3});
}

// "45 days from the first draft to the Panel. The public was asked for 21 days."
std::string days_in_words(const PublicRoad& road) {
    std::vector<std::string> words;
    if (road.days_to_panel)
        words.push_back(counted(*road.days_to_panel, "day")
                        + " passed from the first draft to its sending to the Panel.");
    if (road.days_of_consultation)
        words.push_back("The public was asked for " + counted(*road.days_of_consultation, "day") + ".");
    return joined(words, " ");
}

html::TableRow recommendation_row(const PanelRecommendation& made) {
    Html answer = is_answered(made) ? html::render_prose(made.answer, {.heading_level = 3})
                                          + html::small_paragraph("Answered on " + in_words(*made.answered_on) + ".")
                                    : html::escaped("Not answered yet");
    return {.cells = {{std::to_string(made.number)},
                      {html::render_prose(made.words, {.heading_level = 3}) + html::sample_mark(made.is_sample)},
                      {answer}}};
}

} // namespace

Html asked_table(const PublicRoad& road) {
    html::Table table{.caption = "Who was sent the plan",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Who"}, {"Sent on"}, {"Days given"}, {"What came back"}},
                      .empty_text = "No send-out of this plan is recorded.",
                      .is_stacked = true};
    for (const auto& sent : road.send_outs)
        table.rows.push_back({.cells = {{html::escaped(party_in_words(sent)) + html::sample_mark(sent.is_sample)},
                                        {sent_cell(road, sent)},
                                        {days_cell(sent)},
                                        {reply_cell(sent)}}});
    return html::table(table);
}

Html asked_view(const PublicRoad& road) {
    Html view = html::section_heading("Who was asked, and when", "who-was-asked");
    if (auto days = days_in_words(road); !days.empty()) view += html::paragraph(days);
    return view + asked_table(road);
}

Html panel_words(const PublicRoad& road) {
    if (!road.plan.panel_report_on && road.recommendations.empty())
        return html::paragraph("No report of the Panel on this plan is recorded.");
    Html view;
    if (road.plan.panel_report_on)
        view += html::paragraph("The Panel reported on " + in_words(*road.plan.panel_report_on) + ".")
                + html::render_prose(road.plan.panel_report, {.heading_level = 3});
    if (road.plan.response_on)
        view += html::paragraph("The response was published on " + in_words(*road.plan.response_on) + ".");
    html::Table table{.caption = "Recommendations of the Panel",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Number"}, {"What the Panel recommended"}, {"Our answer"}},
                      .empty_text = "The Panel made no recommendation.",
                      .is_stacked = true};
    for (const auto& made : road.recommendations) table.rows.push_back(recommendation_row(made));
    return view + html::table(table);
}

Html panel_view(const PublicRoad& road) {
    return html::section_heading("What the Panel said", "panel") + panel_words(road);
}

} // namespace reeve::planning
