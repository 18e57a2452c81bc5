// One view of recorded crime as the public sees it: what it says, its chart and tables, and what it can bear.
#include "crimedata/explorer_view.h"
#include "base/text.h"
#include "crimedata/source_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/chart_figure.h"
#include "html/headings.h"
#include "html/tables.h"

namespace reeve::crimedata {
namespace {

using html::Html;

html::Chart chart_of(const ExplorerView& view) {
    html::Chart chart{.id = "months", .kind = html::ChartKind::line};
    html::ChartSeries line{"Recorded", {}};
    for (std::size_t at = 0; at < view.series.counts.size(); ++at) {
        chart.labels.push_back(in_short(view.series.month(at)));
        line.points.push_back({.value = view.series.counts[at], .missing = "[x]"});
    }
    chart.series.push_back(std::move(line));
    if (view.usual) {
        chart.kind = html::ChartKind::control;
        std::vector<bool> signals;
        for (auto signal : view.usual->range.signals) signals.push_back(signal != statistics::Signal::none);
        chart.phases.push_back({view.usual->begin, view.usual->begin + signals.size(), view.usual->range.mean,
                                view.usual->range.lower, view.usual->range.upper, signals});
    }
    chart.finding = view.title() + ", month by month";
    chart.measure = "Recorded in each month, " + in_words(view.question.months)
                    + ". Months that are not held are left open, and are not nought.";
    chart.caption = view.title();
    chart.source = "data.police.uk, street-level crime";
    return chart;
}

Html rates_table(const ExplorerView& view) {
    if (view.rates.empty() || !view.year) return {};
    html::Table table{.caption = "Areas, year to " + in_words(view.year->last),
                      .caption_id = "areas",
                      .head = {{"Area"}, {"Recorded", true}, {"For each 1,000 people", true}, {"Likely range", true}},
                      .note = "In the order of their names, since most differences between neighbours in a list are no "
                              "more than chance. The range is the 95% interval of the count. People are residents; "
                              "where many come to shop or work, rates read high.",
                      .is_stacked = true};
    for (const auto& [area, count, rate] : view.rates) {
        auto address = "/crime?area=" + area.code + "&category=" + view.question.category
                       + "&period=" + plain(view.question.months);
        table.rows.push_back({{{html::link({.text = area.name, .href = address})},
                               {with_commas(count)},
                               {rate ? one_decimal(rate->rate) : std::string("[x]")},
                               {rate ? one_decimal(rate->interval.lower) + " to " + one_decimal(rate->interval.upper)
                                     : std::string("[x]")}}});
    }
    return html::table(table);
}

Html categories_table(const ExplorerView& view) {
    if (view.category || view.categories.empty()) return {};
    html::Table table{.caption = "Categories, " + in_words(view.question.months),
                      .caption_id = "categories",
                      .head = {{"Category"}, {"Recorded", true}, {"Share", true}},
                      .is_stacked = true};
    for (const auto& line : view.categories) {
        auto address =
            "/crime?area=" + view.area.code + "&category=" + line.key + "&period=" + plain(view.question.months);
        table.rows.push_back({{{html::link({.text = line.label, .href = address})},
                               {with_commas(line.count.value_or(0))},
                               {share_words(line.count.value_or(0), view.total)}}});
    }
    return html::table(table);
}

Html outcomes_table(const ExplorerView& view) {
    if (view.category && !view.category->is_crime)
        return html::paragraph("The police publish no outcomes of antisocial behaviour.");
    if (!view.mature)
        return html::paragraph("Outcomes are told six months later: those of the newest months have hardly begun.");
    html::Table table{.caption = "Outcomes, " + in_words(*view.mature),
                      .caption_id = "outcomes",
                      .head = {{"How far it came"}, {"Recorded", true}, {"Share", true}, {"Likely range", true}},
                      .note =
                          "Only months at least six months older than the newest one held. A case can still move on.",
                      .is_stacked = true};
    for (const auto& share : view.outcomes)
        table.rows.push_back(
            {{{in_words(share.group)},
              {with_commas(share.count)},
              {share_words(share.count, share.of)},
              {one_decimal(share.interval.lower * 100) + "% to " + one_decimal(share.interval.upper * 100) + "%"}}});
    return html::table(table);
}

} // namespace

std::string ExplorerView::title() const {
    auto what = category ? std::string(category->words) : std::string("Recorded crime");
    if (area.kind == "Outside" || area.kind == "No place") return what + ": " + folded(area.name);
    if (area.parts == std::vector<std::string>{"all"}) return what + ": " + area.name;
    return what + " in " + area.name;
}

std::string ExplorerView::address() const {
    return "/crime?area=" + area.code + "&category=" + question.category + "&period=" + plain(question.months);
}

std::string ExplorerView::nouns() const {
    if (!category) return "crimes were recorded";
    return category->is_crime ? "were recorded" : "incidents were recorded";
}

html::Html explorer_findings(const ExplorerView& view) {
    Html words;
    if (view.year) words += html::lead_paragraph(in_words(*view.year, view.nouns()));
    else
        words += html::lead_paragraph(with_commas(view.total) + " " + view.nouns() + " in the months held of "
                                      + in_words(view.question.months) + ".");
    words += html::paragraph(in_words(view.series, view.usual));
    if (!view.missing.empty())
        words += html::inset_text(
            {.text = "No data is held for " + runs_in_words(view.missing)
                     + ". These months are missing, not nought, and no year that touches one is added up."});
    return words;
}

html::Html explorer_body(const ExplorerView& view) {
    return html::chart(chart_of(view)) + rates_table(view) + categories_table(view) + outcomes_table(view);
}

html::Html explorer_cautions(const ExplorerView& view) {
    std::vector<html::Content> list;
    for (const auto& caution : view.area.cautions) list.emplace_back(caution);
    list.emplace_back(
        "Recorded crime is what was reported to the police and recorded by them. It is no full measure of crime, and it changes when recording does.");
    list.emplace_back(
        "A row counts in the district of the neighbourhood that the police published it with. Some rows have none, and they are in no district.");
    list.emplace_back(
        "Places are moved to a nearby point before publication, so nothing here is told of a street or a house.");
    list.emplace_back(
        "The police publish months again, and outcomes move. These counts are of the newest release held here.");
    return html::section_heading("What these numbers can bear") + html::bullet_list(list) + licence_line();
}

} // namespace reeve::crimedata
