// Lays a pack out as a document.
#include "crimedata/pack_document.h"
#include "base/text.h"
#include "document/prose_blocks.h"

namespace reeve::crimedata {
namespace {

using namespace document;

Table table_of(const PackTable& from) {
    Table table;
    table.caption = from.caption;
    for (const auto& column : from.columns) table.columns.push_back({column.heading, column.is_numeric});
    for (std::size_t at = 0; at < from.rows.size(); ++at) {
        Row row;
        for (const auto& cell : from.rows[at]) row.cells.push_back(words(cell));
        row.is_total = from.has_total && at + 1 == from.rows.size();
        table.rows.push_back(std::move(row));
    }
    if (!from.note.empty()) table.notes.push_back(from.note);
    return table;
}

std::string cell_words(const PackChart& chart, const std::optional<std::int64_t>& value) {
    if (!value) return "[x]";
    if (chart.decimals == 0) return with_commas(*value) + chart.suffix;
    return with_commas(*value / 10) + "." + std::to_string(*value % 10) + chart.suffix;
}

Table chart_table(const PackChart& chart) {
    Table table;
    table.caption = chart.finding;
    table.columns.push_back({chart.row_heading, false});
    for (const auto& series : chart.series) table.columns.push_back({series.name, true});
    for (std::size_t at = 0; at < chart.labels.size(); ++at) {
        Row row{{words(chart.labels[at])}, false};
        for (const auto& series : chart.series) row.cells.push_back(words(cell_words(chart, series.values[at])));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Drawing drawing_of(const PackChart& chart, const std::string& svg) {
    Drawing drawing;
    drawing.svg = svg;
    drawing.alt = chart.finding + ". " + chart.measure + " Every value stands in the table below.";
    drawing.title = chart.finding;
    drawing.measure = chart.measure;
    if (!chart.is_told_below) drawing.table = chart_table(chart);
    drawing.source = "data.police.uk, street-level crime";
    return drawing;
}

ItemList list_of(const std::vector<std::string>& lines) {
    ItemList list;
    for (const auto& line : lines) list.items.push_back(words(line));
    return list;
}

Section section_of(const PackPart& part, const std::string& svg) {
    Section section{part.heading, 1, {}};
    for (const auto& sentence : part.sentences) section.blocks.push_back(Paragraph{words(sentence), {}});
    if (!part.points.empty()) section.blocks.push_back(list_of(part.points));
    if (part.chart) section.blocks.push_back(drawing_of(*part.chart, svg));
    for (const auto& table : part.tables) section.blocks.push_back(table_of(table));
    return section;
}

} // namespace

Document pack_document(const PackContent& content, const std::vector<std::string>& drawings, const PackCover& cover) {
    Document document;
    document.reference = content.reference.empty() ? "Draft" : content.reference;
    document.version = content.edition;
    document.title = content.title;
    document.office = cover.office;
    document.body = content.kind == PackKind::quarterly ? "Data pack for the community safety partnership"
                                                        : "Problem profile for the community safety partnership";
    document.address = cover.site + cover.address;
    document.erratum = content.edition > 1 ? content.correction : "";
    if (!cover.mark.empty()) document.marks.push_back(cover.mark);
    if (cover.is_sample) document.marks.push_back("SAMPLE: from the demo office");
    document.cover = {{"Partnership", content.area_name}, {"Months", in_words(content.months)}};
    if (!cover.stands.empty()) document.cover.push_back({"As the records stood on", cover.stands});
    if (!cover.frozen.empty()) document.cover.push_back({"Frozen", cover.frozen});
    document.sections.push_back({"What was found", 1, {list_of(content.findings)}});
    if (!content.analyst.empty()) {
        Section own{"In the analyst’s words", 1, {}};
        for (auto& block : prose_blocks(content.analyst)) own.blocks.push_back(std::move(block));
        for (const auto& given : content.given) own.blocks.push_back(Remark{words(given.number + ": " + given.by)});
        document.sections.push_back(std::move(own));
    }
    for (std::size_t at = 0; at < content.parts.size(); ++at)
        document.sections.push_back(section_of(content.parts[at], drawings[at]));
    if (!cover.hash.empty())
        document.sections.back().blocks.push_back(
            Remark{{TextRun{"SHA-256 of what was frozen:\n" + cover.hash, false, true}}});
    document.end_mark = content.kind == PackKind::quarterly ? "End of pack" : "End of profile";
    number_all(document);
    return document;
}

} // namespace reeve::crimedata
