// Draws values as dots in the order given, one a line, against what all are held to.
#include "html/chart_drawing.h"
#include "html/chart_scale.h"
#include <algorithm>

namespace reeve::html {
namespace {

constexpr double name_width = 216, value_width = 90, row_height = 30, above = 34;

double x_of(const ChartScale& scale, std::int64_t value) {
    return name_width + (chart_width - name_width - value_width) * scale.share(static_cast<double>(value));
}

ChartScale scale_of(const Chart& c) {
    std::int64_t least = 0, most = 1;
    auto meet = [&](std::int64_t value) { least = std::min(least, value), most = std::max(most, value); };
    if (!c.series.empty())
        for (const auto& point : c.series[0].points)
            if (point.value) meet(*point.value);
    if (c.reference) meet(c.reference->value);
    return scale_for(least, most);
}

std::string name_shown(const std::string& name) {
    auto lines = wrapped(name, 26);
    return lines.size() > 1 ? lines[0] + "…" : name;
}

// They stand in a column, so all of them have their decimals: 45.0 below 68.5.
std::string in_column(const Chart& c, std::int64_t value) {
    auto words = value_words(c, value);
    if (c.decimals == 0 || words.find('.') != std::string::npos) return words;
    return words.insert(words.size() - c.suffix.size(), "." + std::string(static_cast<std::size_t>(c.decimals), '0'));
}

Html row(const Chart& c, const ChartScale& scale, std::size_t at_row, double y, const Pen& pen) {
    bool is_own = at_row == c.own;
    auto look = pen.words(is_own ? Words::series : Words::plain);
    Html made = svg_line(pen.stroke(Stroke::grid), x_of(scale, scale.least), y, x_of(scale, scale.most), y)
                + svg_text(look, name_width - 10, y + 5, Anchor::end, name_shown(c.labels[at_row]));
    if (c.series.empty() || at_row >= c.series[0].points.size()) return made;
    const auto& point = c.series[0].points[at_row];
    if (!point.value) return made + svg_text(look, x_of(scale, 0) + 6, y + 5, Anchor::start, point.missing);
    double x = x_of(scale, *point.value);
    made.add<R"(<circle{} cx="{}" cy="{}" r="{}"/>)">(pen.fill(Fill::dot, is_own ? 0 : -1), at(x), at(y),
                                                      is_own ? "8" : "6");
    return made + svg_text(look, chart_width - 2, y + 5, Anchor::end, in_column(c, *point.value));
}

} // namespace

int dots_height(const Chart& c) {
    return static_cast<int>(above + row_height * static_cast<double>(std::max<std::size_t>(c.labels.size(), 1)));
}

Html dot_parts(const Chart& c, const Pen& pen) {
    auto scale = scale_of(c);
    Html made;
    if (c.reference) {
        double x = x_of(scale, c.reference->value);
        bool is_left = x > chart_width / 2.0;
        made += svg_line(pen.stroke(Stroke::mean), x, above - 12, x, dots_height(c) - 4)
                + svg_text(pen.words(Words::plain), is_left ? x + 4 : x - 4, above - 18,
                           is_left ? Anchor::end : Anchor::start, c.reference->words);
    }
    for (std::size_t i = 0; i < c.labels.size(); ++i)
        made += row(c, scale, i, above + row_height * (static_cast<double>(i) + 0.5), pen);
    return made;
}

} // namespace reeve::html
