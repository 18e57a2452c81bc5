// The amounts, the road and the words of a precept.
#include "resources/precept_view.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"

namespace reeve::resources {
namespace {

using html::Html;

const char* told(PreceptStep step) {
    switch (step) {
    case PreceptStep::notice: return "The Commissioner tells the Panel what precept is proposed";
    case PreceptStep::panel_report: return "The Panel reports on it, and may veto it by two thirds of its members";
    case PreceptStep::response:
        return "The Commissioner answers and publishes the answer, after a veto with a revised precept";
    case PreceptStep::second_report: return "The Panel reports on the revised precept, and cannot veto again";
    case PreceptStep::second_response: return "The Commissioner answers the second report and publishes the answer";
    default: return "The Commissioner signs and issues the precept";
    }
}

void add_amount(html::SummaryList& list, const char* words, const std::optional<Money>& amount,
                const std::optional<Money>& band_d) {
    if (!amount) return;
    auto value = in_words(*amount);
    if (band_d) value += ", which is " + in_words(*band_d) + " a year for a home in band D";
    list.rows.push_back({.key = words, .value = value});
}

Html block(const std::string& heading, const Prose& words) {
    if (trimmed(words.text).empty()) return {};
    return html::sub_heading(heading) + html::render_prose(words, {.heading_level = 4});
}

std::string on_day(const char* words, const std::optional<Date>& day) {
    return day ? words + (", " + in_words(*day)) : std::string(words);
}

} // namespace

std::string stage_in_words(const Precept& precept) {
    if (precept.issued_on) return "Issued on " + in_words(*precept.issued_on);
    if (!precept.notified_on) return "Being prepared";
    if (!precept.reported_on) return "With the Panel";
    if (!precept.responded_on)
        return is_vetoed(precept) ? "Vetoed by the Panel, not answered yet" : "The Panel has reported";
    if (!is_vetoed(precept)) return "The Panel is answered";
    if (!precept.second_reported_on) return "The revised precept is with the Panel";
    return precept.second_responded_on ? "The second report is answered" : "The Panel has reported again";
}

Html amounts_view(const Precept& precept) {
    html::SummaryList list;
    add_amount(list, "Proposed", precept.proposed, precept.proposed_band_d);
    add_amount(list, "Recommended by the Panel", precept.recommended, std::nullopt);
    add_amount(list, "Revised after the veto", precept.revised, precept.revised_band_d);
    add_amount(list, "Recommended in the second report", precept.second_recommended, std::nullopt);
    add_amount(list, "Issued", precept.issued, precept.issued_band_d);
    list.rows.push_back({.key = "How it stands", .value = stage_in_words(precept)});
    if (!precept.issued_by.empty()) list.rows.push_back({.key = "Signed by", .value = precept.issued_by});
    return html::summary_list(list);
}

Html road_view(const Precept& precept, Date today) {
    html::Table table{.caption = "Its road",
                      .caption_id = "road",
                      .head = {{"Step"}, {"Last day"}, {"Done on"}, {"How it stands"}},
                      .is_stacked = true};
    for (const auto& line : road_of(precept))
        table.rows.push_back({.cells = {{told(line.step)},
                                        {html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                                            in_short(line.last_day), line.section)},
                                        {line.done_on ? in_short(*line.done_on) : "Not yet"},
                                        {standing_words(line, today)}}});
    return html::table(table);
}

Html words_view(const Precept& precept) {
    Html view = block("Why this amount", precept.reason);
    if (precept.decision != PanelDecision::none) {
        view += html::sub_heading(on_day("What the Panel decided", precept.reported_on))
                + html::paragraph(std::string(label_of(precept.decision)) + ".");
        if (!precept.report.text.empty()) view += html::render_prose(precept.report, {.heading_level = 4});
        if (precept.decision != PanelDecision::no_veto && !is_vetoed(precept))
            view += html::paragraph(
                "The report came after its last day, so the veto has no effect (S.I. 2012/2271 reg.4(2)).");
    }
    view += block(on_day("The answer", precept.responded_on), precept.response);
    if (precept.second_decision != SecondDecision::none)
        view += html::sub_heading(on_day("What the second report says", precept.second_reported_on))
                + html::paragraph(std::string(label_of(precept.second_decision)) + ".")
                + html::render_prose(precept.second_report, {.heading_level = 4});
    view += block(on_day("The second answer", precept.second_responded_on), precept.second_response);
    return view.empty() ? view : html::section_heading("In words", "words") + view;
}

} // namespace reeve::resources
