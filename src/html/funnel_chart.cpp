// Draws a funnel plot.
#include "html/funnel_chart.h"
#include "html/chart_drawing.h"
#include "html/chart_scale.h"
#include <algorithm>
#include <cmath>

namespace reeve::html {
namespace {

constexpr int height = 360;

struct FunnelPlot {
    double left = 80, right = 690, top = 20, bottom = 300;
    ChartScale across, upward;
    double unit = 1;
    double x(double exposure) const { return left + (right - left) * across.share(exposure); }
    double y(double value) const { return bottom - (bottom - top) * upward.share(value * unit); }
};

FunnelPlot plot_of(const FunnelChart& chart) {
    FunnelPlot plot;
    for (int i = 0; i < chart.decimals; ++i) plot.unit *= 10;
    double most_exposure = 1, least = chart.centre, most = chart.centre;
    for (const auto& dot : chart.dots) {
        most_exposure = std::max(most_exposure, dot.exposure);
        least = std::min(least, dot.value), most = std::max(most, dot.value);
    }
    for (const auto& step : chart.steps)
        if (step.exposure * 3 >= most_exposure) // where the funnel is widest it may leave the drawing
            least = std::min(least, step.lower_998), most = std::max(most, step.upper_998);
    plot.across = scale_for(0, std::llround(std::ceil(most_exposure)));
    plot.upward = scale_for(std::llround(std::floor(least * plot.unit)), std::llround(std::ceil(most * plot.unit)));
    return plot;
}

Html axes(const FunnelChart& chart, const FunnelPlot& plot, const Pen& pen) {
    Html made;
    Chart words{.suffix = chart.suffix, .decimals = chart.decimals};
    for (auto tick : plot.upward.ticks) {
        double y = plot.y(static_cast<double>(tick) / plot.unit);
        made += svg_line(pen.stroke(Stroke::grid), plot.left, y, plot.right, y)
                + svg_text(pen.words(Words::plain), plot.left - 10, y + 5, Anchor::end, value_words(words, tick));
    }
    for (std::size_t i = 0; i < plot.across.ticks.size(); ++i) {
        auto tick = plot.across.ticks[i];
        auto anchor = i + 1 == plot.across.ticks.size() ? Anchor::end : Anchor::middle;
        made += svg_text(pen.words(Words::plain), plot.x(static_cast<double>(tick)), plot.bottom + 22, anchor,
                         value_words({}, tick));
    }
    made += svg_line(pen.stroke(Stroke::axis), plot.left, plot.bottom, plot.right, plot.bottom);
    return made + svg_text(pen.words(Words::plain), plot.right, plot.bottom + 46, Anchor::end, chart.exposure_words);
}

// A curve as far as it lies inside the drawing.
Html curve(const FunnelChart& chart, const FunnelPlot& plot, double FunnelStep::*limit, Stroke stroke, const Pen& pen) {
    std::string path;
    bool is_open = false;
    for (const auto& step : chart.steps) {
        double y = plot.y(step.*limit);
        bool is_inside = plot.top <= y && y <= plot.bottom;
        if (is_inside) path += (is_open ? "L" : "M") + at(plot.x(step.exposure)) + " " + at(y);
        is_open = is_inside;
    }
    if (path.empty()) return {};
    auto look = pen.stroke(stroke);
    return of<R"(<path{} d="{}"/>)">(look, path);
}

Html dot(const FunnelDot& dot, const FunnelPlot& plot, const Pen& pen) {
    double x = plot.x(dot.exposure), y = plot.y(dot.value);
    Html made = of<R"(<circle{} cx="{}" cy="{}" r="{}"/>)">(pen.fill(Fill::dot, dot.is_own ? 0 : -1), at(x), at(y),
                                                            dot.is_own ? "8" : "6");
    if (!dot.is_named) return made;
    bool is_left = x > (plot.left + plot.right) / 2;
    return made
           + svg_text(pen.words(dot.is_own ? Words::series : Words::plain), is_left ? x - 11 : x + 11, y + 5,
                      is_left ? Anchor::end : Anchor::start, dot.name);
}

} // namespace

Html funnel_svg(const FunnelChart& chart, Drawing drawing) {
    Pen pen(drawing);
    auto plot = plot_of(chart);
    Html made = axes(chart, plot, pen);
    for (auto limit : {&FunnelStep::lower_95, &FunnelStep::upper_95})
        made += curve(chart, plot, limit, Stroke::funnel_inner, pen);
    for (auto limit : {&FunnelStep::lower_998, &FunnelStep::upper_998})
        made += curve(chart, plot, limit, Stroke::funnel_outer, pen);
    double centre = plot.y(chart.centre);
    made += svg_line(pen.stroke(Stroke::axis), plot.left, centre, plot.right, centre);
    for (const auto& one : chart.dots) made += dot(one, plot, pen);
    return svg_frame({chart.id, chart.title, chart.description, chart_width, height}, drawing, made);
}

} // namespace reeve::html
