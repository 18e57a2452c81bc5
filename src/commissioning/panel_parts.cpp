// Words around the panel's pages, the controls of an interest, and the small drawing of a bid's marks.
#include "commissioning/panel_parts.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "html/wayfinding.h"

namespace reeve::commissioning {

using html::Html;

office::PageWords marking_words(const FundingRound& round, std::string title, bool has_errors) {
    return {.title = std::move(title),
            .section = "Marking",
            .trail = {{"Marking", "/work/marking"}, {round.title, marking_address(round)}},
            .has_errors = has_errors};
}

office::PageWords panel_words(const FundingRound& round, std::string title, bool has_errors) {
    return {.title = std::move(title),
            .section = "Marking",
            .trail = {{"Marking", "/work/marking"}, {round.title, panel_address(round)}},
            .has_errors = has_errors};
}

Html panel_head(const PanelDesk& desk, const std::string& title, const std::string& current) {
    html::SubNavigation menu{.label = "About this panel", .items = {}, .current = panel_address(desk.round) + current};
    menu.items.push_back({"Panel", panel_address(desk.round)});
    if (marks_are_revealed(desk.round) && desk.seat) {
        menu.items.push_back({"Moderation", moderation_address(desk.round)});
        menu.items.push_back({"The line", panel_address(desk.round) + "/line"});
    }
    return html::page_heading(title, desk.round.title + ": " + in_words(ceiling_of(desk.round)) + " available")
           + sample_tag(desk.round.is_sample) + html::sub_navigation(menu);
}

Html sample_tag(bool is_sample) {
    if (!is_sample) return {};
    return html::paragraph(html::tag({.text = "SAMPLE", .classes = "govuk-tag--yellow"}));
}

std::string asked_words(const Bid& bid) { return bid.requested ? in_words(*bid.requested) : "[x]"; }

Html interest_controls(const office::Visit& visit, const std::string& kind, const std::string& words,
                       const Problems& problems) {
    html::Select select{.name = kind,
                        .label = "What kind of interest?",
                        .error = html::error_of(problems, kind),
                        .value = std::string(visit.typed(kind))};
    for (const auto& choice : Choices<InterestKind>::list)
        select.options.push_back(select.options.empty() ? html::SelectOption{"", "Choose"}
                                                        : html::SelectOption{choice.stored, choice.label});
    return html::select(select)
           + html::textarea({.name = words,
                             .label = "What is it?",
                             .error = html::error_of(problems, words),
                             .value = std::string(visit.typed(words)),
                             .rows = 2});
}

BidInterest interest_typed(const office::Visit& visit, BidId bid, const std::string& kind, const std::string& words) {
    BidInterest interest;
    interest.bid = bid;
    interest.answer = InterestAnswer::conflict;
    if (auto read = Kind<InterestKind>::read(visit.typed(kind), {})) interest.kind = *read;
    interest.words.text = tidied(visit.typed(words));
    return interest;
}

// 100 wide, so that a point is a percentage.
Html spread_drawing(const ModeratedBid& bid, const Fraction& line) {
    std::vector<double> points;
    for (const auto& one : bid.lines)
        if (one.percent) points.push_back(one.percent->number());
    if (points.empty()) return {};
    const auto [least, most] = std::minmax_element(points.begin(), points.end());
    const auto at = [](double percent) {
        return in_words(Fraction(std::int64_t(percent * 10 + 0.5), 10) + Fraction(3), 1);
    };
    Html marks = html::of<R"(<path d="M{} 10H{}"/>)">(at(*least), at(*most));
    for (double point : points) marks += html::of<R"(<circle cx="{}" cy="10" r="3"/>)">(at(point));
    marks += html::of<R"(<path class="line" d="M{} 2V18"/>)">(at(line.number()));
    return html::of<R"(<svg class="rv-spread" viewBox="0 0 106 20" aria-hidden="true" focusable="false">
<path class="axis" d="M3 10H103"/>{}</svg>)">(marks);
}

} // namespace reeve::commissioning
