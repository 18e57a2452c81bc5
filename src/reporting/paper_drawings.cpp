// Draws the blocks of a paper that are pictures of a figure.
#include "reporting/paper_drawings.h"
#include "html/chart_figure.h"
#include "html/map.h"
#include "html/process_diagram.h"
#include "office/place_store.h"

namespace reeve::reporting {
using namespace document;
namespace {

std::string title_of(const PaperBlock& block, const QuotedAnswer& quoted) {
    return block.label.empty() ? quoted.title : block.label;
}

std::string measure_of(const QuotedAnswer& quoted) {
    return quoted.title + " " + in_words(quoted.question.period) + ".";
}

const office::Part* part_of(const QuotedAnswer& quoted, const std::string& key) {
    for (const auto& part : quoted.answer.parts)
        if (part.key == key) return &part;
    return nullptr;
}

Table table_of(const QuotedAnswer& quoted, const std::string& caption) {
    Table table;
    table.caption = caption;
    table.columns = {{quoted.definition ? quoted.definition->part_words : "Part", false}, {"Number", true}};
    for (const auto& part : quoted.answer.parts) {
        Row row;
        row.cells = {words(part.label + (part.is_provisional ? " [p]" : "")),
                     words(part.value ? with_commas(*part.value) : "[c]")};
        table.rows.push_back(std::move(row));
    }
    return table;
}

html::Map map_of(db::Connection& connection, const QuotedAnswer& quoted) {
    html::Map map;
    if (auto plane = office::map_plane(connection, "force")) {
        map.width = plane->width;
        map.height = plane->height;
    }
    std::map<std::int64_t, office::AreaOutline> outlines;
    for (auto& outline : office::outlines_of(connection, office::AreaKind::district, "force"))
        outlines[outline.area.value] = outline;
    for (const auto& area : office::areas_of_kind(connection, office::AreaKind::district)) {
        auto outline = outlines.find(area.id.value);
        if (outline == outlines.end()) continue;
        const auto* part = part_of(quoted, area.code);
        html::MapArea shape{.code = area.code,
                            .name = area.name,
                            .path = outline->second.path,
                            .label_x = outline->second.label_x,
                            .label_y = outline->second.label_y,
                            .label = office::short_name(area)};
        shape.value = part ? part->value : std::optional<std::int64_t>(0);
        map.areas.push_back(std::move(shape));
    }
    map.unit = quoted.definition ? quoted.definition->noun : "record";
    map.units = quoted.definition ? quoted.definition->nouns : "records";
    return map;
}

Drawing draw_map(db::Connection& connection, const PaperBlock& block, const QuotedAnswer& quoted) {
    auto map = map_of(connection, quoted);
    map.id = "map-" + std::to_string(block.position);
    map.title = title_of(block, quoted);
    Drawing drawing;
    drawing.kind = DrawingKind::map;
    drawing.svg = html::map_svg(map, html::Drawing::standalone).text();
    drawing.table = table_of(quoted, map.title);
    return drawing;
}

html::Chart chart_of(const PaperBlock& block, const QuotedAnswer& quoted) {
    html::Chart chart;
    chart.id = "chart-" + std::to_string(block.position);
    chart.kind =
        quoted.definition && quoted.definition->part_words == "Month" ? html::ChartKind::line : html::ChartKind::bars;
    chart.finding = title_of(block, quoted);
    chart.measure = measure_of(quoted);
    chart.row_heading = quoted.definition ? quoted.definition->part_words : "Part";
    html::ChartSeries series{.name = quoted.definition ? capitalised(quoted.definition->nouns) : "Number",
                             .points = {}};
    for (const auto& part : quoted.answer.parts) {
        chart.labels.push_back(part.label);
        series.points.push_back({.value = part.value, .is_provisional = part.is_provisional, .missing = "[c]"});
    }
    chart.series.push_back(std::move(series));
    return chart;
}

Drawing draw_chart(const PaperBlock& block, const QuotedAnswer& quoted) {
    auto chart = chart_of(block, quoted);
    Drawing drawing;
    drawing.kind = DrawingKind::chart;
    drawing.svg = html::chart_svg(chart, html::Drawing::standalone).text();
    drawing.table = table_of(quoted, chart.finding);
    return drawing;
}

Drawing draw_process(const PaperBlock& block, const QuotedAnswer& quoted) {
    html::Process process{
        .id = "process-" + std::to_string(block.position), .title = title_of(block, quoted), .steps = {}};
    for (const auto& step : split(block.text.text, '\n')) // the steps before the counted ones, a line each
        if (!trimmed(step).empty()) process.steps.push_back({std::string(trimmed(step)), {}});
    for (const auto& part : quoted.answer.parts) process.steps.push_back({part.label, part.value});
    Drawing drawing;
    drawing.kind = DrawingKind::process;
    drawing.svg = html::process_svg(process, html::Drawing::standalone).text();
    for (auto& line : html::process_words(process)) drawing.steps.push_back(words(line));
    return drawing;
}

} // namespace

Drawing draw_block(db::Connection& connection, const PaperBlock& block, const QuotedAnswer& quoted) {
    auto drawing = block.kind == BlockKind::map     ? draw_map(connection, block, quoted)
                   : block.kind == BlockKind::chart ? draw_chart(block, quoted)
                                                    : draw_process(block, quoted);
    drawing.title = title_of(block, quoted);
    drawing.measure = measure_of(quoted);
    drawing.alt = block.alt.empty() ? drawing.title + ". " + quoted.told.sentence + "." : block.alt;
    if (quoted.definition) drawing.source = quoted.definition->source;
    drawing.cautions = quoted.told.cautions;
    if (quoted.told.is_sample)
        drawing.cautions.push_back("SAMPLE: rows were invented to stand behind a published total.");
    return drawing;
}

} // namespace reeve::reporting
