// Puts a chart together from one set of numbers: the drawing, its table, its rows and its sentence cannot disagree.
#include "html/chart.h"
#include "base/text.h"
#include "html/callouts.h"
#include "html/chart_drawing.h"
#include "html/headings.h"
#include "html/tables.h"
#include <algorithm>

namespace reeve::html {

namespace {

std::string cell_words(const Chart& c, const ChartSeries& s, std::size_t index) {
    if (index >= s.points.size()) return "[x]";
    const auto& point = s.points[index];
    if (!point.value) return point.missing;
    return value_words(c, *point.value) + (point.is_provisional ? " [p]" : "");
}

bool signals_at(const Chart& c, std::size_t index) {
    return c.usual && index < c.usual->signals.size() && c.usual->signals[index];
}

Html table_of(const Chart& c) {
    auto rows = chart_rows(c);
    Table t{.caption = c.caption.empty() ? c.measure : c.caption,
            .caption_classes = "govuk-table__caption--s",
            .caption_id = c.id + "-table",
            .is_scrolled = true};
    for (std::size_t i = 0; i < rows[0].size(); ++i)
        t.head.push_back({.text = rows[0][i], .is_numeric = i > 0 && i <= c.series.size()});
    for (std::size_t r = 1; r < rows.size(); ++r) {
        TableRow row;
        for (const auto& cell : rows[r]) row.cells.push_back({.content = cell});
        t.rows.push_back(std::move(row));
    }
    t.note = symbol_note(t.rows);
    return table(t);
}

Html notes_of(const Chart& c) {
    Html made;
    if (c.starts_above_zero && c.kind != ChartKind::bars) made += small_paragraph("The scale does not begin at 0.");
    if (!c.source.empty()) made += small_paragraph("Source: " + c.source + ".");
    if (c.cautions.empty()) return made;
    std::vector<Content> items(c.cautions.begin(), c.cautions.end());
    return made + bullet_list(items);
}

struct Ends {
    std::size_t first = 0, last = 0;
    bool found = false;
};
Ends ends_of(const ChartSeries& s, std::size_t count) {
    Ends ends;
    for (std::size_t i = 0; i < std::min(s.points.size(), count); ++i) {
        if (!s.points[i].value) continue;
        if (!ends.found) ends.first = i;
        ends.last = i;
        ends.found = true;
    }
    return ends;
}

std::string movement(const Chart& c, const ChartSeries& s, const Ends& ends) {
    auto first = *s.points[ends.first].value, last = *s.points[ends.last].value;
    if (ends.first == ends.last) return "was " + value_words(c, last) + " in " + c.labels[ends.last];
    auto from_to = " from " + value_words(c, first) + " in " + c.labels[ends.first] + " to " + value_words(c, last)
                   + " in " + c.labels[ends.last];
    bool is_usual = c.usual && !signals_at(c, ends.last) && static_cast<double>(last) >= c.usual->lower
                    && static_cast<double>(last) <= c.usual->upper;
    if (is_usual) return "little changed, at " + value_words(c, last) + " in " + c.labels[ends.last];
    if (first == last)
        return "were the same in " + c.labels[ends.first] + " and " + c.labels[ends.last] + ", at "
               + value_words(c, last);
    return (last > first ? "rose" : "fell") + from_to;
}

std::optional<std::size_t> highest(const ChartSeries& s, std::size_t count) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < std::min(s.points.size(), count); ++i)
        if (s.points[i].value && (!best || *s.points[i].value > *s.points[*best].value)) best = i;
    return best;
}

std::string series_words(const Chart& c, const ChartSeries& s) {
    auto ends = ends_of(s, c.labels.size());
    if (!ends.found) return s.name + ": no values.";
    auto top = highest(s, c.labels.size());
    std::string words = s.name + ": ";
    if (c.kind == ChartKind::bars)
        return words + "highest for " + c.labels[*top] + ", " + value_words(c, *s.points[*top].value) + ".";
    words += movement(c, s, ends);
    if (*top != ends.first && *top != ends.last)
        words += ", highest in " + c.labels[*top] + " at " + value_words(c, *s.points[*top].value);
    return words + ".";
}

} // namespace

std::string value_words(const Chart& c, std::int64_t value) {
    std::int64_t unit = 1;
    for (int i = 0; i < c.decimals; ++i) unit *= 10;
    bool is_negative = value < 0;
    auto size = is_negative ? -value : value;
    std::string words = (is_negative ? "−" : "") + c.prefix + with_commas(size / unit);
    if (c.decimals > 0 && size % unit != 0) {
        auto digits = std::to_string(size % unit);
        words += "." + std::string(static_cast<std::size_t>(c.decimals) - digits.size(), '0') + digits;
    }
    return words + c.suffix;
}

Html chart_svg(const Chart& c, Drawing drawing) {
    Pen pen(drawing);
    return svg_frame(c, drawing, chart_width, chart_height(c),
                     c.kind == ChartKind::bars ? bar_parts(c, pen) : line_parts(c, pen));
}

Html chart(const Chart& c) {
    Html drawing = of<R"(<div class="rv-svgwrap">{}</div>)">(chart_svg(c));
    Html table = details({.summary = "Table of this chart", .text = table_of(c), .is_open = true});
    return of<
        R"(<figure class="rv-fig" aria-labelledby="{}-finding" aria-describedby="{}-measure"><figcaption>{}<p class="rv-fig__sub govuk-body" id="{}-measure">{}</p></figcaption>{}{}{}</figure>)">(
        c.id, c.id, heading(c.heading_level, "govuk-heading-m", c.finding, c.id + "-finding"), c.id, c.measure, drawing,
        table, notes_of(c));
}

std::vector<std::vector<std::string>> chart_rows(const Chart& c) {
    std::vector<std::vector<std::string>> rows{{c.row_heading}};
    for (const auto& s : c.series) rows[0].push_back(s.name);
    if (c.usual) rows[0].push_back("Usual range");
    for (std::size_t i = 0; i < c.labels.size(); ++i) {
        std::vector<std::string> row{c.labels[i]};
        for (const auto& s : c.series) row.push_back(cell_words(c, s, i));
        if (c.usual) row.push_back(signals_at(c, i) ? "Unusual" : "Within");
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string draft_finding(const Chart& c, std::string_view subject) {
    if (c.series.empty()) return {};
    const auto& s = c.series[0];
    auto ends = ends_of(s, c.labels.size());
    std::string name = subject.empty() ? s.name : std::string(subject);
    if (!ends.found) return "There are no values for " + name;
    if (c.kind != ChartKind::bars) return name + " " + movement(c, s, ends);
    auto top = *highest(s, c.labels.size());
    return c.labels[top] + " had the most, " + value_words(c, *s.points[top].value);
}

std::string chart_description(const Chart& c) {
    std::string words = c.kind == ChartKind::bars      ? "Bar chart."
                        : c.kind == ChartKind::control ? "Control chart."
                                                       : "Line chart.";
    for (const auto& s : c.series) words += " " + series_words(c, s);
    for (const auto& b : c.breaks)
        if (b.at > 0 && b.at < c.labels.size()) words += " " + b.words + " before " + c.labels[b.at] + ".";
    return words + " The table gives every value.";
}

Html sparkline(const std::vector<std::optional<std::int64_t>>& values, std::string_view words, Drawing drawing) {
    Pen pen(drawing);
    std::optional<std::int64_t> most;
    for (auto value : values)
        if (value) most = std::max(most.value_or(1), *value);
    std::string path;
    bool is_open = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i]) {
            double x =
                2 + 116.0 * static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(values.size() - 1, 1));
            double y = 22
                       - 20.0 * static_cast<double>(std::max<std::int64_t>(*values[i], 0))
                             / static_cast<double>(std::max<std::int64_t>(*most, 1));
            path += (is_open ? "L" : "M") + at(x) + " " + at(y);
        }
        is_open = values[i].has_value();
    }
    Attributes own;
    if (drawing == Drawing::standalone)
        own.set<"xmlns">("http://www.w3.org/2000/svg").set<"width">(120).set<"height">(24);
    else own.set<"class">("rv-spark");
    return of<R"(<svg{} viewBox="0 0 120 24" role="img" aria-label="{}"><path{} d="{}"/></svg>)">(
        own, words, pen.stroke(Stroke::line), path);
}

} // namespace reeve::html
