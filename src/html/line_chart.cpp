// Draws line charts and control charts: gaps where values are missing, dots where they are provisional, names at the
// line's end.
#include "html/chart_drawing.h"
#include "html/chart_scale.h"
#include <algorithm>
#include <cmath>

namespace reeve::html {

namespace {

struct Plot {
    double left = 64, right = 590, top = 40, bottom = 270;
    ChartScale scale;
    std::size_t count = 1;
    double x(std::size_t index) const {
        if (count <= 1) return (left + right) / 2;
        return left + (right - left) * static_cast<double>(index) / static_cast<double>(count - 1);
    }
    double y(double value) const { return bottom - (bottom - top) * scale.share(value); }
};

ChartScale scale_of(const Chart& c) {
    std::optional<std::int64_t> least, most;
    auto meet = [&](std::int64_t value) {
        least = std::min(least.value_or(value), value);
        most = std::max(most.value_or(value), value);
    };
    for (const auto& series : c.series)
        for (const auto& point : series.points)
            if (point.value) meet(*point.value);
    if (c.usual)
        meet(std::llround(std::ceil(c.usual->upper))), meet(std::llround(std::floor(std::max(c.usual->lower, 0.0))));
    for (const auto& phase : c.phases)
        meet(std::llround(std::ceil(phase.upper))), meet(std::llround(std::floor(std::max(phase.lower, 0.0))));
    if (!least) return scale_for(0, 1);
    return scale_for(c.starts_above_zero ? *least : std::min<std::int64_t>(*least, 0),
                     std::max<std::int64_t>(*most, 1));
}

double widest_tick(const Chart& c, const ChartScale& scale) {
    std::size_t characters = 0;
    for (auto tick : scale.ticks) characters = std::max(characters, value_words(c, tick).size());
    return static_cast<double>(characters) * 8;
}

Plot plot_of(const Chart& c) {
    Plot plot;
    plot.scale = scale_of(c);
    plot.count = std::max<std::size_t>(c.labels.size(), 1);
    plot.left = std::max(40.0, 20 + widest_tick(c, plot.scale));
    return plot;
}

Html axes(const Chart& c, const Plot& plot, const Pen& pen) {
    Html made;
    for (auto tick : plot.scale.ticks) {
        double y = plot.y(static_cast<double>(tick));
        made += svg_line(pen.stroke(Stroke::grid), plot.left, y, plot.right, y);
        made += svg_text(pen.words(Words::plain), plot.left - 10, y + 5, Anchor::end, value_words(c, tick));
    }
    return made + svg_line(pen.stroke(Stroke::axis), plot.left, plot.bottom, plot.right, plot.bottom);
}

Html axis_labels(const Chart& c, const Plot& plot, const Pen& pen) {
    const auto& labels = c.axis_labels.size() == c.labels.size() ? c.axis_labels : c.labels;
    std::size_t longest = 1;
    for (const auto& label : labels) longest = std::max(longest, label.size());
    // As many as fit without touching, at about eight pixels for a letter.
    auto room = static_cast<std::size_t>((plot.right - plot.left) / (static_cast<double>(longest) * 8 + 12));
    std::size_t every =
        std::max<std::size_t>(1, (labels.size() + std::max<std::size_t>(room, 1) - 1) / std::max<std::size_t>(room, 1));
    Html made;
    for (std::size_t i = 0; i < labels.size(); i += every)
        made += svg_text(pen.words(Words::plain), plot.x(i), plot.bottom + 22, Anchor::middle, labels[i]);
    return made;
}

// Whether the line ends before this label, because what was counted changed.
bool is_parted(const Chart& c, std::size_t at) {
    return std::any_of(c.breaks.begin(), c.breaks.end(),
                       [&](const ChartBreak& one) { return one.parts_line && one.at == at; });
}

// The run of points from `from` on that are joined by strokes of one kind; the next run begins where it ends.
std::string path_of(const Chart& c, const ChartSeries& s, const Plot& plot, bool is_provisional) {
    std::string path;
    bool is_open = false;
    for (std::size_t i = 1; i < s.points.size(); ++i) {
        bool is_joined = s.points[i - 1].value && s.points[i].value && s.points[i].is_provisional == is_provisional
                         && !is_parted(c, i);
        if (is_joined) {
            if (!is_open)
                path += "M" + at(plot.x(i - 1)) + " " + at(plot.y(static_cast<double>(*s.points[i - 1].value)));
            path += "L" + at(plot.x(i)) + " " + at(plot.y(static_cast<double>(*s.points[i].value)));
        }
        is_open = is_joined;
    }
    return path;
}

// A value between two gaps has no line: it is a dot.
Html lone_dots(const Chart& c, const ChartSeries& s, const Plot& plot, const Pen& pen, int colour) {
    Html made;
    for (std::size_t i = 0; i < s.points.size(); ++i) {
        bool has_before = i > 0 && s.points[i - 1].value && !is_parted(c, i);
        bool has_after = i + 1 < s.points.size() && s.points[i + 1].value && !is_parted(c, i + 1);
        if (!s.points[i].value || has_before || has_after) continue;
        made.add<R"(<circle{} cx="{}" cy="{}" r="4"/>)">(pen.fill(Fill::dot, colour), at(plot.x(i)),
                                                         at(plot.y(static_cast<double>(*s.points[i].value))));
    }
    return made;
}

Html series_line(const Chart& c, const ChartSeries& s, const Plot& plot, const Pen& pen, int colour) {
    Html made;
    if (auto path = path_of(c, s, plot, false); !path.empty())
        made.add<R"(<path{} d="{}"/>)">(pen.stroke(Stroke::line, colour), path);
    if (auto path = path_of(c, s, plot, true); !path.empty())
        made.add<R"(<path{} d="{}"/>)">(pen.stroke(Stroke::provisional, colour), path);
    return made + lone_dots(c, s, plot, pen, colour);
}

struct EndLabel {
    std::vector<std::string> lines;
    double middle = 0;
    int colour = 0;
    double height() const { return static_cast<double>(lines.size()) * 17; }
};

// Pushes names apart that would lie on each other, and keeps them inside the drawing.
void spread(std::vector<EndLabel>& labels, double top, double bottom) {
    std::sort(labels.begin(), labels.end(), [](const auto& a, const auto& b) { return a.middle < b.middle; });
    double free_from = top;
    for (auto& label : labels) {
        label.middle = std::max(label.middle, free_from + label.height() / 2);
        free_from = label.middle + label.height() / 2 + 4;
    }
    double free_to = bottom;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->middle = std::min(label->middle, free_to - label->height() / 2);
        free_to = label->middle - label->height() / 2 - 4;
    }
}

Html end_labels(const Chart& c, const Plot& plot, const Pen& pen) {
    std::vector<EndLabel> labels;
    for (std::size_t k = 0; k < c.series.size(); ++k) {
        const auto& points = c.series[k].points;
        auto last = std::find_if(points.rbegin(), points.rend(), [](const auto& p) { return p.value.has_value(); });
        if (last == points.rend()) continue;
        labels.push_back({wrapped(c.series[k].name, 14), plot.y(static_cast<double>(*last->value)), colour_of(c, k)});
    }
    spread(labels, plot.top - 10, plot.bottom + 10);
    Html made;
    for (const auto& label : labels) {
        double y = label.middle - label.height() / 2 + 13;
        for (const auto& line : label.lines) {
            made += svg_text(pen.words(Words::series, label.colour), plot.right + 10, y, Anchor::start, line);
            y += 17;
        }
    }
    return made;
}

Html break_markers(const Chart& c, const Plot& plot, const Pen& pen) {
    Html made;
    for (const auto& b : c.breaks) {
        if (b.at == 0 || b.at >= c.labels.size()) continue;
        double x = (plot.x(b.at - 1) + plot.x(b.at)) / 2;
        made += svg_line(pen.stroke(Stroke::break_line), x, plot.top - 6, x, plot.bottom);
        bool is_left = x > (plot.left + plot.right) / 2;
        made += svg_text(pen.words(Words::plain), is_left ? x - 4 : x + 4, plot.top - 10,
                         is_left ? Anchor::end : Anchor::start, b.words);
    }
    return made;
}

// From one point to another, with the mean in it.
Html band(const UsualLimits& usual, double left, double right, const Plot& plot, const Pen& pen) {
    double top = plot.y(usual.upper), bottom = plot.y(std::max(usual.lower, static_cast<double>(plot.scale.least)));
    Html made = of<R"(<rect{} x="{}" y="{}" width="{}" height="{}"/>)">(
        pen.fill(Fill::band), at(left), at(top), at(right - left), at(std::max(bottom - top, 0.0)));
    double mean = plot.y(usual.mean);
    return made + svg_line(pen.stroke(Stroke::mean), left, mean, right, mean);
}

Html usual_band(const Chart& c, const Plot& plot, const Pen& pen) {
    Html made;
    std::optional<std::pair<double, double>> words_at;
    if (c.usual) {
        made += band(*c.usual, plot.left, plot.right, plot, pen);
        words_at = {plot.left, plot.y(c.usual->upper)};
    }
    // A phase reaches half a step to either side, so that one ends where the next begins.
    double half = c.labels.size() > 1 ? (plot.right - plot.left) / static_cast<double>(c.labels.size() - 1) / 2 : 0;
    for (const auto& phase : c.phases) {
        if (phase.end <= phase.begin) continue;
        double left = std::max(plot.left, plot.x(phase.begin) - half);
        double right = std::min(plot.right, plot.x(phase.end - 1) + half);
        made += band({phase.mean, phase.lower, phase.upper, {}}, left, right, plot, pen);
        if (!words_at) words_at = {left, plot.y(phase.upper)};
    }
    if (!words_at) return made;
    return made
           + svg_text(pen.words(Words::plain), words_at->first + 6, words_at->second + 15, Anchor::start,
                      "Usual range");
}

Html signals(const Chart& c, const Plot& plot, const Pen& pen) {
    Html made;
    if (c.series.empty()) return made;
    const auto& points = c.series[0].points;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (signals_at(c, i) && points[i].value)
            made.add<R"(<circle{} cx="{}" cy="{}" r="6"/>)">(pen.fill(Fill::signal), at(plot.x(i)),
                                                             at(plot.y(static_cast<double>(*points[i].value))));
    return made;
}

// A letter above the drawing with a stroke down to it, clear of the line; the list beside the chart says what it means.
Html marks(const Chart& c, const Plot& plot, const Pen& pen) {
    Html made;
    for (const auto& mark : c.marks) {
        if (mark.at >= c.labels.size()) continue;
        double x = plot.x(mark.at);
        made += svg_line(pen.stroke(Stroke::break_line), x, plot.top - 20, x, plot.top + 4)
                + svg_text(pen.words(Words::plain), x, plot.top - 24, Anchor::middle, mark.letter);
    }
    return made;
}

} // namespace

Html line_parts(const Chart& c, const Pen& pen) {
    Plot plot = plot_of(c);
    Html made = usual_band(c, plot, pen) + axes(c, plot, pen) + axis_labels(c, plot, pen) + break_markers(c, plot, pen);
    // The first series is drawn last, on top of the others.
    for (std::size_t k = c.series.size(); k-- > 0;) made += series_line(c, c.series[k], plot, pen, colour_of(c, k));
    return made + signals(c, plot, pen) + marks(c, plot, pen) + end_labels(c, plot, pen);
}

} // namespace reeve::html
