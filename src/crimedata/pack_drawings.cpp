// Turns the charts of packs into drawings.
#include "crimedata/pack_drawings.h"

namespace reeve::crimedata {
namespace {

html::ChartKind kind_of(const PackChart& chart) {
    if (chart.usual) return html::ChartKind::control;
    switch (chart.kind) {
    case PackChart::Kind::line: return html::ChartKind::line;
    case PackChart::Kind::bars: return html::ChartKind::bars;
    case PackChart::Kind::dots: return html::ChartKind::dots;
    }
    return html::ChartKind::line;
}

} // namespace

html::Chart chart_of(const PackChart& from, const std::string& id) {
    html::Chart chart{.id = id, .kind = kind_of(from), .finding = from.finding, .measure = from.measure};
    chart.caption = from.finding;
    chart.row_heading = from.row_heading;
    chart.labels = from.labels;
    chart.decimals = from.decimals;
    chart.suffix = from.suffix;
    chart.own = from.own;
    chart.source = "data.police.uk, street-level crime";
    chart.heading_level = 3;
    if (from.reference) chart.reference = {*from.reference, from.reference_words};
    for (const auto& series : from.series) {
        html::ChartSeries line{series.name, {}};
        for (const auto& value : series.values) line.points.push_back({.value = value, .missing = "[x]"});
        chart.series.push_back(std::move(line));
    }
    if (from.usual)
        chart.phases.push_back({from.usual->begin, from.usual->end, static_cast<double>(from.usual->mean),
                                static_cast<double>(from.usual->lower), static_cast<double>(from.usual->upper),
                                from.usual->signals});
    return chart;
}

std::vector<std::string> drawings_of(const PackContent& content) {
    std::vector<std::string> drawings;
    for (std::size_t at = 0; at < content.parts.size(); ++at) {
        const auto& chart = content.parts[at].chart;
        drawings.push_back(
            chart ? html::chart_svg(chart_of(*chart, "chart-" + std::to_string(at)), html::Drawing::standalone).text()
                  : std::string());
    }
    return drawings;
}

} // namespace reeve::crimedata
