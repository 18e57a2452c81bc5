// Tables, chart and sentences of partnership budgets.
#include "commissioning/partnership_budget_view.h"
#include "html/buttons.h"
#include "html/chart_figure.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/wayfinding.h"

namespace reeve::commissioning {
namespace {

using html::Html;

html::TableRow row_of(const StandingBudget& standing, const YearGone& gone, bool has_links) {
    const auto& sums = standing.sums;
    html::Content name = standing.budget.name;
    if (has_links) name = html::link({.text = standing.budget.name, .href = address_of(standing.budget)});
    return {{{name},
             {in_words(sums.allotted)},
             {with_commas(sums.projects)},
             {in_words(sums.committed)},
             {in_words(sums.drawn)},
             {in_words(sums.yet_to_draw())},
             {share_drawn(sums)},
             {in_words(pace_of(sums, gone))}}};
}

std::string basis_of(const StandingBudget& standing) {
    return standing.budget.stated ? "Stated: " + standing.budget.stated_because : "By the formula";
}

} // namespace

Date day_of(FinancialYear year, Date today) { return std::min(today, period_of(year).last); }

std::vector<std::string> sentences_of(const PartnershipYear& year) {
    auto sums = year.sums();
    auto months = months_left(year.year, year.as_at);
    bool is_one = sums.projects == 1;
    auto drawn = counted(sums.projects, "project") + (is_one ? " has" : " have") + " drawn " + in_words(sums.drawn)
                 + " of the " + in_words(sums.committed) + " promised to " + (is_one ? "it" : "them")
                 + (sums.committed.pence ? " (" + share_drawn(sums) + ")" : "") + ". " + in_words(sums.yet_to_draw())
                 + " has yet to be drawn.";
    auto left = sums.left().pence ? in_words(sums.left()) + " of the " + in_words(sums.allotted)
                                        + " allotted is promised to no project yet."
                                  : "All of the " + in_words(sums.allotted) + " allotted is promised.";
    return {drawn, left,
            in_words(year.gone()) + " of the financial year " + in_words(year.year) + " is gone at the end of "
                + in_words(year.as_at) + "; " + counted(months, "month") + " of it " + (months == 1 ? "lies" : "lie")
                + " ahead."};
}

std::vector<std::string> warnings_of(const PartnershipYear& year) {
    std::vector<std::string> told;
    for (const auto& standing : year.budgets) {
        auto pace = pace_of(standing.sums, year.gone());
        if (pace == Pace::nothing)
            told.push_back(standing.budget.name + " has promised none of its " + in_words(standing.sums.allotted)
                           + " to a project.");
        else if (pace != Pace::level)
            told.push_back(standing.budget.name + " has drawn " + share_drawn(standing.sums) + " with "
                           + in_words(year.gone()) + " of the year gone: " + folded(in_words(pace)) + ".");
    }
    return told;
}

Html budgets_table(const PartnershipYear& year, bool has_links) {
    html::Table table{.caption = "Partnerships, " + in_words(year.year),
                      .caption_id = "partnerships",
                      .head = {{"Partnership"},
                               {.text = "Allotted", .is_numeric = true},
                               {.text = "Projects", .is_numeric = true},
                               {.text = "Committed", .is_numeric = true},
                               {.text = "Drawn", .is_numeric = true},
                               {.text = "Yet to draw", .is_numeric = true},
                               {.text = "Drawn of committed", .is_numeric = true},
                               {"Pace"}},
                      .empty_text = "Nothing is allotted for this year.",
                      .is_scrolled = true};
    for (const auto& standing : year.budgets) table.rows.push_back(row_of(standing, year.gone(), has_links));
    if (!table.rows.empty()) {
        StandingBudget all;
        all.budget.name = "All partnerships";
        all.sums = year.sums();
        table.rows.push_back(row_of(all, year.gone(), false));
        table.rows.back().is_total = true;
    }
    return html::table(table) + html::small_paragraph(drawn_basis);
}

Html drawn_chart(const PartnershipYear& year, int heading_level) {
    html::Chart chart;
    chart.id = "drawn-by-partnership";
    chart.kind = html::ChartKind::bars;
    chart.finding = share_drawn(year.sums()) + " of what was promised to partnerships is drawn";
    chart.measure =
        "Drawn and yet to draw of what was promised to projects, at the end of " + in_words(year.as_at) + ".";
    chart.caption = "Drawn and yet to draw by partnership";
    chart.row_heading = "Partnership";
    chart.prefix = "£";
    chart.decimals = 2;
    chart.heading_level = heading_level;
    chart.source = "Ledger of grants";
    chart.series = {{"Drawn", {}}, {"Yet to draw", {}}};
    for (const auto& standing : year.budgets) {
        chart.labels.push_back(standing.budget.area.empty() ? standing.budget.name : standing.budget.area);
        chart.series[0].points.push_back({.value = standing.sums.drawn.pence});
        chart.series[1].points.push_back({.value = standing.sums.yet_to_draw().pence});
    }
    return year.sums().committed.pence > 0 ? html::chart(chart) : Html();
}

Html forecast_part(const std::vector<AwardDrawdown>& awards, FinancialYear year, Date as_at) {
    auto forecast = forecast_of(awards, year, as_at);
    auto undrawn = [&](Money drawn) { return in_words(forecast.most - drawn); };
    html::Table table{.caption = "Forecast of what is drawn by " + in_words(period_of(year).last),
                      .caption_id = "forecast",
                      .head = {{"Case"},
                               {.text = "Drawn by then", .is_numeric = true},
                               {.text = "Not drawn by then", .is_numeric = true}},
                      .is_stacked = true};
    table.rows = {{{{"At most"}, {in_words(forecast.most)}, {undrawn(forecast.most)}}},
                  {{{"Evenly"}, {in_words(forecast.even)}, {undrawn(forecast.even)}}},
                  {{{"Trend"},
                    {forecast.trend ? in_words(*forecast.trend) : "Not yet: the year has no three whole months"},
                    {forecast.trend ? undrawn(*forecast.trend) : "Not yet"}}}};
    return html::table(table) + html::small_paragraph(forecast_basis) + html::small_paragraph(forecast_confidence);
}

std::vector<std::string> budget_columns() {
    return {"Reference", "Partnership", "Area",        "Year",         "As at",       "Allotted",  "Basis", "Projects",
            "Committed", "Drawn",       "Yet to draw", "Not promised", "Share drawn", "Year gone", "Pace",  "Sample"};
}

std::vector<std::vector<std::string>> budget_rows(const PartnershipYear& year) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& standing : year.budgets) {
        const auto& sums = standing.sums;
        rows.push_back({standing.budget.reference, standing.budget.name, standing.budget.area, in_words(year.year),
                        iso(year.as_at), plain(sums.allotted), basis_of(standing), std::to_string(sums.projects),
                        plain(sums.committed), plain(sums.drawn), plain(sums.yet_to_draw()), plain(sums.left()),
                        share_drawn(sums), in_words(year.gone()), in_words(pace_of(sums, year.gone())),
                        standing.budget.is_sample ? "SAMPLE" : ""});
    }
    return rows;
}

Html year_links(const std::vector<int>& years, int chosen, const std::string& address) {
    if (years.size() < 2) return {};
    html::SubNavigation menu{
        .label = "Financial year", .items = {}, .current = address + "?year=" + std::to_string(chosen)};
    for (auto year : years)
        menu.items.push_back({in_words(FinancialYear{year}), address + "?year=" + std::to_string(year)});
    return html::sub_navigation(menu);
}

} // namespace reeve::commissioning
