// Charts: no false nought, the same numbers in drawing, table and sentence, and markup that is safe under a strict
// policy.
#include "html/chart_figure.h"
#include "html/chart_scale.h"
#include "html/funnel_chart.h"
#include <doctest/doctest.h>

using namespace reeve::html;

TEST_SUITE_BEGIN("html");

namespace {

bool holds(const Html& html, std::string_view part) { return html.text().find(part) != std::string::npos; }

std::size_t count_of(const Html& html, std::string_view part) {
    std::size_t count = 0;
    for (auto at = html.text().find(part); at != std::string::npos; at = html.text().find(part, at + part.size()))
        ++count;
    return count;
}

Chart reports() {
    return {
        .id = "crime",
        .finding = "Reports rose nearly five-fold",
        .measure = "Anonymous reports per month",
        .caption = "Reports per month",
        .labels = {"Aug 2025", "Sep 2025", "Oct 2025", "Nov 2025", "Dec 2025"},
        .axis_labels = {"Aug", "Sep", "Oct", "Nov", "Dec"},
        .series = {{"People Zones", {{14}, {.value = std::nullopt}, {17}, {22}, {.value = 35, .is_provisional = true}}},
                   {"Similar areas", {{30}, {31}, {29}, {33}, {34}}}},
        .breaks = {{3, "Zone boundary redrawn"}},
        .source = "Monthly return from Crimestoppers"};
}

} // namespace

TEST_CASE("a chart's steps are round, few and include both ends") {
    struct Case {
        std::int64_t least, most, first, last;
        std::size_t ticks;
    };
    for (auto c : {Case{0, 80, 0, 80, 5}, Case{0, 1, 0, 1, 2}, Case{0, 7, 0, 8, 5}, Case{-12, 30, -20, 30, 6},
                   Case{0, 463973, 0, 500000, 6}}) {
        INFO(c.most);
        auto scale = scale_for(c.least, c.most);
        CHECK(scale.least == c.first);
        CHECK(scale.most == c.last);
        CHECK(scale.ticks.size() == c.ticks);
    }
    CHECK(scale_for(INT64_MIN, INT64_MAX).ticks.size() <= 8);
    CHECK(scale_for(5, 5).most > scale_for(5, 5).least);
}

TEST_CASE("a missing value is a gap in the line and a symbol in the table, never a nought") {
    auto svg = chart_svg(reports());
    // The first value stands alone before the gap: a dot; then one line from October and a provisional piece.
    CHECK(count_of(svg, "<circle") == 1);
    CHECK(holds(svg, R"(class="s s1" d="M)"));
    CHECK(holds(svg, R"(class="s s1 prov")"));
    auto rows = chart_rows(reports());
    CHECK(rows[2] == std::vector<std::string>{"Sep 2025", "[x]", "31"});
    CHECK(rows[5] == std::vector<std::string>{"Dec 2025", "35 [p]", "34"});
    CHECK(holds(chart(reports()), "[x] not available. [p] provisional."));
}

TEST_CASE("a drawing has a title and a description and nothing a strict policy refuses") {
    for (auto kind : {ChartKind::line, ChartKind::bars, ChartKind::control}) {
        Chart c = reports();
        c.kind = kind;
        c.usual = UsualLimits{20, 5, 35, {false, false, false, false, true}};
        for (auto drawing : {Drawing::in_page, Drawing::standalone}) {
            auto svg = chart_svg(c, drawing);
            CHECK(holds(svg, R"(role="img" aria-labelledby="crime-title crime-desc")"));
            CHECK(holds(svg, "<title id=\"crime-title\">Reports rose nearly five-fold</title>"));
            CHECK(holds(svg, "<desc id=\"crime-desc\">"));
            for (auto refused : {"style=", "<script", "tabindex", "<a ", "onclick", "nan", "inf"})
                CHECK_FALSE(holds(svg, refused));
            CHECK(holds(svg, "class=") == (drawing == Drawing::in_page));
            CHECK(holds(svg, "xmlns=") == (drawing == Drawing::standalone));
        }
    }
}

TEST_CASE("the figure shows its table open, in a region that scrolls by keyboard") {
    auto html = chart(reports());
    for (auto part :
         {R"(<figure class="rv-fig" aria-labelledby="crime-finding" aria-describedby="crime-measure">)",
          "<details class=\"govuk-details\" open>", R"(role="region" aria-labelledby="crime-table" tabindex="0")",
          "Source: Monthly return from Crimestoppers.", "Zone boundary redrawn"})
        CHECK_MESSAGE(holds(html, part), part);
}

TEST_CASE("bars say their value, and a missing one its symbol") {
    Chart c{.kind = ChartKind::bars,
            .finding = "City had the most",
            .labels = {"City", "Rutland"},
            .series = {{"Days", {{5}, {.value = std::nullopt, .missing = "[c]"}}}}};
    auto svg = chart_svg(c);
    CHECK(count_of(svg, "<rect class=\"b1\"") == 1);
    CHECK(holds(chart_svg({.kind = ChartKind::bars, .labels = {"Criminal damage and arson"}}),
                ">Criminal damage and</text>"));
    CHECK(holds(svg, ">5</text>"));
    CHECK(holds(svg, ">[c]</text>"));
}

TEST_CASE("more than four series are grey but for the first") {
    Chart c = reports();
    for (auto name : {"C", "D", "E"}) c.series.push_back({name, c.series[1].points});
    auto svg = chart_svg(c);
    CHECK(holds(svg, "class=\"s s1\""));
    CHECK(holds(svg, "class=\"s s0\""));
    CHECK_FALSE(holds(svg, "class=\"s s2\""));
}

TEST_CASE("values are written as people read them") {
    Chart money{.prefix = "£", .decimals = 2};
    CHECK(value_words(money, 967800) == "£9,678");
    CHECK(value_words(money, 46397301) == "£463,973.01");
    CHECK(value_words(money, -2005) == "−£20.05");
    CHECK(value_words({.suffix = "%", .decimals = 1}, 115) == "11.5%");
}

TEST_CASE("a first finding is told from the numbers") {
    Chart c = reports();
    CHECK(draft_finding(c, "Reports") == "Reports rose from 14 in Aug 2025 to 35 in Dec 2025");
    c.series[0].points.back().value = 9;
    CHECK(draft_finding(c, "Reports") == "Reports fell from 14 in Aug 2025 to 9 in Dec 2025");
    c.usual = UsualLimits{20, 5, 40, {false, false, false, false, false}};
    CHECK(draft_finding(c, "Reports") == "Reports little changed, at 9 in Dec 2025");
    c.usual->signals[1] = c.usual->signals[3] = true;
    CHECK(draft_finding(c, "Reports")
          == "Reports stood within the usual range, at 9 in Dec 2025, after 2 unusual values, the last in Nov 2025");
    c.usual->signals[1] = false;
    CHECK(draft_finding(c, "Reports").ends_with("after 1 unusual value, in Nov 2025"));
    c.usual->signals[4] = true;
    CHECK(draft_finding(c, "Reports").starts_with("Reports fell"));
    CHECK(draft_finding({.labels = {"a"}, .series = {{"Reports", {{}}}}}) == "There are no values for Reports");
    CHECK(draft_finding({}).empty());
}

TEST_CASE("a chart without labels, points or series is still a chart") {
    CHECK(holds(chart(Chart()), "<svg"));
    CHECK(holds(chart({.kind = ChartKind::bars}), "<svg"));
    CHECK(holds(chart({.labels = {"a"}, .series = {{"x", {}}}}), "[x]"));
    CHECK(holds(sparkline({}, "None"), "<svg"));
    CHECK(count_of(sparkline({1, std::nullopt, 3, 4}, "Rising"), "M") == 2);
}

TEST_CASE("a line is parted where what is counted changes, and each phase has its own range") {
    Chart c = reports();
    c.series.resize(1);
    c.series[0].points = {{14}, {16}, {15}, {40}, {42}};
    c.breaks = {{3, "Definition 2", true}};
    c.phases = {{0, 3, 15, 12, 18, {false, false, false}}, {3, 5, 41, 38, 44, {false, true}}};
    c.marks = {{2, "A"}};
    c.remarks = {"Yes", "Yes", "Yes", "Yes", "Above the usual range"};
    c.kind = ChartKind::control;
    auto svg = chart_svg(c);
    CHECK(count_of(svg, "class=\"band\"") == 2);
    CHECK(count_of(svg, "class=\"signal\"") == 1);
    CHECK(holds(svg, ">A</text>"));
    auto line = svg.text().substr(svg.text().find("class=\"s s1\""));
    line = line.substr(0, line.find("/>"));
    CHECK(std::count(line.begin(), line.end(), 'M') == 2); // two pieces
    CHECK(chart_rows(c)[5] == std::vector<std::string>{"Dec 2025", "42", "Above the usual range"});
    CHECK(chart_description(c).find("1 value is unusual, the last in Dec 2025.") != std::string::npos);
}

TEST_CASE("dots stand in order, the own one in colour, against what all are held to") {
    Chart c{.kind = ChartKind::dots, .finding = "Beside others", .labels = {"B", "This force", "C"}};
    c.series = {{"Rate", {{412}, {300}, {.value = std::nullopt}}}};
    c.decimals = 2;
    c.own = 1;
    c.reference = ChartReference{356, "Average 3.56"};
    auto svg = chart_svg(c);
    CHECK(count_of(svg, "<circle") == 2);
    CHECK(count_of(svg, "<circle class=\"b1\"") == 1);
    CHECK(holds(svg, ">Average 3.56</text>"));
    CHECK(holds(svg, ">[x]</text>"));
    CHECK(holds(chart_svg({.kind = ChartKind::dots}), "<svg"));
    CHECK(holds(svg, ">3.00</text>")); // with the decimals of the others
}

TEST_CASE("a funnel names those outside it, stays inside its drawing, and says what it shows") {
    FunnelChart f{
        .id = "f", .title = "One differs", .description = "Funnel plot.", .exposure_words = "People", .centre = 4};
    f.dots = {{"B", 1000, 4.1, false, false}, {"Far", 2000, 9.5, true, false}};
    for (int i = 1; i <= 20; ++i)
        f.steps.push_back({i * 100.0, 4 - 60.0 / i, 4 - 40.0 / i, 4 + 40.0 / i, 4 + 60.0 / i});
    for (auto drawing : {Drawing::in_page, Drawing::standalone}) {
        auto svg = funnel_svg(f, drawing);
        CHECK(holds(svg, R"(role="img" aria-labelledby="f-title f-desc")"));
        CHECK(holds(svg, ">Far</text>"));
        CHECK_FALSE(holds(svg, ">B</text>"));
        for (auto refused : {"style=", "<script", "nan", "inf", " cy=\"-"}) CHECK_FALSE(holds(svg, refused));
    }
}

TEST_SUITE_END();
