// The patterns of charts and maps.
#include "html/chart_figure.h"
#include "html/funnel_chart.h"
#include "html/headings.h"
#include "html/map.h"
#include "html/pattern_page.h"

namespace reeve::html {

namespace {

Chart line_example() {
    return {.id = "p-line",
            .finding = "Reports from the zones rose nearly five-fold",
            .measure = "Anonymous reports per month, August to December. The last month is provisional.",
            .caption = "Reports per month",
            .labels = {"Aug 2025", "Sep 2025", "Oct 2025", "Nov 2025", "Dec 2025"},
            .axis_labels = {"Aug", "Sep", "Oct", "Nov", "Dec"},
            .series = {{"Zones", {{14}, {11}, {.value = std::nullopt}, {58}, {.value = 69, .is_provisional = true}}},
                       {"Similar areas", {{30}, {31}, {29}, {33}, {34}}}},
            .breaks = {{3, "Boundary redrawn"}},
            .source = "Monthly return from the charity",
            .cautions = {"Numbers are small, so a percentage exaggerates the change."},
            .heading_level = 3};
}

Chart bar_example() {
    return {.id = "p-bars",
            .kind = ChartKind::bars,
            .finding = "City had the most community days",
            .measure = "Community days by area, June to August 2026.",
            .row_heading = "Area",
            .labels = {"City", "Charnwood", "Rutland"},
            .series = {{"Days", {{5}, {3}, {.value = std::nullopt}}}},
            .source = "Engagement records of the office",
            .heading_level = 3};
}

Chart control_example() {
    Chart c{.id = "p-control",
            .kind = ChartKind::control,
            .finding = "Complaint reviews were unusually many in June",
            .measure = "Complaint reviews received per month.",
            .labels = {"Jan", "Feb", "Mar", "Apr", "May", "Jun"},
            .series = {{"Reviews", {{12}, {14}, {11}, {13}, {12}, {24}}}},
            .source = "Complaint review register of the office",
            .heading_level = 3};
    c.usual = UsualLimits{13, 7, 19, {false, false, false, false, false, true}};
    return c;
}

Chart phases_example() {
    Chart c{.id = "p-phases",
            .kind = ChartKind::control,
            .finding = "The range begins anew in April, when what is counted changed",
            .measure = "Calls answered in time per month.",
            .labels = {"Jan", "Feb", "Mar", "Apr", "May", "Jun"},
            .series = {{"Calls", {{12}, {14}, {11}, {33}, {32}, {44}}}},
            .heading_level = 3};
    c.breaks = {{3, "Definition 2", true}};
    c.phases = {{0, 3, 12, 7, 17, {false, false, false}}, {3, 6, 33, 28, 38, {false, false, true}}};
    c.marks = {{4, "A"}};
    c.remarks = {"Yes", "Yes", "Yes", "Yes", "Yes", "Above the usual range"};
    c.remark_heading = "Usual?";
    return c;
}

Chart dots_example() {
    Chart c{.id = "p-dots",
            .kind = ChartKind::dots,
            .finding = "This force beside those most like it",
            .measure = "Burglaries per 1,000 homes.",
            .row_heading = "Force",
            .labels = {"Force B", "This force", "Force C"},
            .series = {{"Rate", {{342}, {269}, {225}}}},
            .decimals = 2,
            .heading_level = 3};
    c.own = 1;
    c.reference = ChartReference{279, "Average 2.79"};
    return c;
}

Html funnel_example() {
    FunnelChart c{.id = "p-funnel",
                  .title = "Force B differs by more than chance explains",
                  .description = "Funnel plot.",
                  .exposure_words = "People",
                  .centre = 4};
    c.dots = {{"This force", 900, 4.2, true, true}, {"Force B", 1500, 6.5, true, false}};
    for (int i = 4; i <= 40; ++i) c.steps.push_back({i * 40.0, 4 - 12.0 / i, 4 - 8.0 / i, 4 + 8.0 / i, 4 + 12.0 / i});
    return figure({.id = "p-funnel",
                   .heading_level = 3,
                   .finding = c.title,
                   .measure = "The dashed lines hold 95 of 100 by chance alone, the outer ones 99.8.",
                   .drawing = funnel_svg(c),
                   .table = paragraph("Force B: 6.5 among 1,500. This force: 4.2 among 900.")});
}

Map map_example() {
    auto square = [](std::string name, int x, std::optional<std::int64_t> days) {
        auto left = std::to_string(x);
        return MapArea{.code = name,
                       .name = name,
                       .path = "M" + left + " 20h180v180h-180z",
                       .label_x = x + 90,
                       .label_y = 115,
                       .value = days,
                       .href = "#maps"};
    };
    return {.id = "p-map",
            .title = "Map of community days by area",
            .areas = {square("City", 20, 5), square("Charnwood", 200, 3), square("Melton", 380, 1),
                      square("Hinckley", 560, 0), square("Rutland", 740, std::nullopt)},
            .height = 220,
            .unit = "day",
            .breaks = {1, 2, 3, 5}};
}

} // namespace

std::vector<Pattern> drawing_patterns() {
    return {
        {"Line chart", "line-chart", chart(line_example())},
        {"Bar chart", "bar-chart", chart(bar_example())},
        {"Control chart", "control-chart", chart(control_example())},
        {"Control chart in phases", "phases", chart(phases_example())},
        {"Dots in order", "dots", chart(dots_example())},
        {"Funnel plot", "funnel", funnel_example()},
        {"Sparkline", "sparkline", paragraph(sparkline({14, 11, std::nullopt, 22, 35}, "Reports rose from 14 to 35"))},
        {"Maps", "maps", map_figure(map_example()) + map_table(map_example())}};
}

} // namespace reeve::html
