// Draws horizontal bars from nought, each with its value beside it, and words where a value is missing.
#include "html/chart_drawing.h"
#include "html/chart_scale.h"
#include <algorithm>

namespace reeve::html {

namespace {

constexpr double name_width = 200, value_width = 90, bar_height = 20, bar_gap = 4, group_gap = 14, top = 12;

double group_height(const Chart& c) {
    auto bars = static_cast<double>(std::max<std::size_t>(c.series.size(), 1));
    return bars * (bar_height + bar_gap) + group_gap;
}

bool has_names(const Chart& c) { return c.series.size() > 1; }

ChartScale scale_of(const Chart& c) {
    std::int64_t least = 0, most = 1;
    for (const auto& series : c.series)
        for (const auto& point : series.points)
            if (point.value) least = std::min(least, *point.value), most = std::max(most, *point.value);
    return scale_for(least, most);
}

double x_of(const ChartScale& scale, std::int64_t value) {
    return name_width + (chart_width - name_width - value_width) * scale.share(static_cast<double>(value));
}

Html group_name(const std::string& name, double middle, const Pen& pen) {
    auto lines = wrapped(name, 24);
    if (lines.size() > 2) lines = {lines[0], lines[1] + "…"};
    Html made;
    double y = middle - static_cast<double>(lines.size()) * 17 / 2 + 13;
    for (const auto& line : lines) {
        made += svg_text(pen.words(Words::plain), name_width - 10, y, Anchor::end, line);
        y += 17;
    }
    return made;
}

Html bar(const Chart& c, const ChartScale& scale, std::size_t series, const ChartPoint& point, double y,
         const Pen& pen) {
    int colour = colour_of(c, series);
    double zero = x_of(scale, 0);
    if (!point.value) return svg_text(pen.words(Words::plain), zero + 6, y + 15, Anchor::start, point.missing);
    double end = x_of(scale, *point.value);
    std::string words = value_words(c, *point.value) + (point.is_provisional ? " [p]" : "");
    if (has_names(c)) words += " " + c.series[series].name;
    Html made = of<R"(<rect{} x="{}" y="{}" width="{}" height="{}"/>)">(
        pen.fill(Fill::bar, colour), at(std::min(zero, end)), at(y), at(std::max(zero, end) - std::min(zero, end)),
        at(bar_height));
    // Long words beside a long bar go inside its room: they never leave the drawing.
    double room = chart_width - std::max(zero, end) - 6;
    bool fits = static_cast<double>(words.size()) * 7.5 <= room;
    return made
           + (fits ? svg_text(pen.words(Words::series, colour), std::max(zero, end) + 6, y + 15, Anchor::start, words)
                   : svg_text(pen.words(Words::series, colour), chart_width - 2, y + 15, Anchor::end,
                              value_words(c, *point.value)));
}

} // namespace

int chart_height(const Chart& c) {
    if (c.kind == ChartKind::dots) return dots_height(c);
    if (c.kind != ChartKind::bars) return 310;
    return static_cast<int>(top + group_height(c) * static_cast<double>(std::max<std::size_t>(c.labels.size(), 1)) + 4);
}

Html bar_parts(const Chart& c, const Pen& pen) {
    auto scale = scale_of(c);
    Html made;
    double y = top;
    for (std::size_t i = 0; i < c.labels.size(); ++i) {
        made += group_name(c.labels[i], y + (group_height(c) - group_gap - bar_gap) / 2, pen);
        double bar_y = y;
        for (std::size_t k = 0; k < c.series.size(); ++k) {
            if (i < c.series[k].points.size()) made += bar(c, scale, k, c.series[k].points[i], bar_y, pen);
            bar_y += bar_height + bar_gap;
        }
        y += group_height(c);
    }
    return made + svg_line(pen.stroke(Stroke::axis), x_of(scale, 0), top - 6, x_of(scale, 0), y - group_gap + 4);
}

} // namespace reeve::html
