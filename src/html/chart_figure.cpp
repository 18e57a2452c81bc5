// Puts a chart's figure together: drawing, table, source and cautions from the same numbers.
#include "html/chart_figure.h"
#include "html/callouts.h"
#include "html/chart_drawing.h"
#include "html/headings.h"
#include "html/tables.h"
#include <algorithm>

namespace reeve::html {

namespace {

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
        if (!c.remarks.empty()) row.cells.back().classes = "rv-remark";
        t.rows.push_back(std::move(row));
    }
    t.note = symbol_note(t.rows);
    return table(t);
}

Html notes_of(const Chart& c) {
    Html made;
    if (c.starts_above_zero && c.kind != ChartKind::bars && c.kind != ChartKind::dots)
        made += small_paragraph("The scale does not begin at 0.");
    if (!c.source.empty()) made += small_paragraph("Source: " + c.source + ".");
    if (c.cautions.empty()) return made;
    std::vector<Content> items(c.cautions.begin(), c.cautions.end());
    return made + bullet_list(items);
}

} // namespace

Html chart_svg(const Chart& c, Drawing drawing) {
    Pen pen(drawing);
    return svg_frame(c, drawing, chart_width, chart_height(c),
                     c.kind == ChartKind::bars   ? bar_parts(c, pen)
                     : c.kind == ChartKind::dots ? dot_parts(c, pen)
                                                 : line_parts(c, pen));
}

Html figure(const FigureParts& parts) {
    Html drawing = of<R"(<div class="rv-svgwrap">{}</div>)">(parts.drawing);
    Html table = details({.summary = "Table of this chart", .text = parts.table, .is_open = true});
    return of<
        R"(<figure class="rv-fig" aria-labelledby="{}-finding" aria-describedby="{}-measure"><figcaption>{}<p class="rv-fig__sub govuk-body" id="{}-measure">{}</p></figcaption>{}{}{}</figure>)">(
        parts.id, parts.id, heading(parts.heading_level, "govuk-heading-m", parts.finding, parts.id + "-finding"),
        parts.id, parts.measure, drawing, table, parts.notes);
}

Html chart(const Chart& c) {
    return figure({c.id, c.heading_level, c.finding, c.measure, chart_svg(c), table_of(c), notes_of(c)});
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
