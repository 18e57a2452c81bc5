// The content of a pack as JSON and back, and as the rows of its CSV.
#include "crimedata/pack_content.h"
#include "base/text.h"

namespace reeve::crimedata {
namespace {

template <class Value, class Turn> Json list_json(const std::vector<Value>& values, Turn turn) {
    JsonList list;
    for (const auto& value : values) list.push_back(turn(value));
    return list;
}
template <class Value, class Turn> std::vector<Value> list_in(const Json& json, Turn turn) {
    std::vector<Value> values;
    for (const auto& one : json.as_list()) values.push_back(turn(one));
    return values;
}

Json text_json(const std::string& text) { return text; }
std::string text_in(const Json& json) { return json.as_text(); }
Json texts_json(const std::vector<std::string>& texts) { return list_json(texts, text_json); }
std::vector<std::string> texts_in(const Json& json) { return list_in<std::string>(json, text_in); }

Json table_json(const PackTable& table) {
    auto column = [](const PackColumn& one) -> Json {
        return JsonObject{{"heading", one.heading}, {"is_numeric", one.is_numeric}};
    };
    return JsonObject{{"name", table.name},
                      {"caption", table.caption},
                      {"columns", list_json(table.columns, column)},
                      {"rows", list_json(table.rows, texts_json)},
                      {"note", table.note},
                      {"has_total", table.has_total}};
}
PackTable table_in(const Json& json) {
    auto column = [](const Json& one) { return PackColumn{one["heading"].as_text(), one["is_numeric"].as_bool()}; };
    return {json["name"].as_text(),
            json["caption"].as_text(),
            list_in<PackColumn>(json["columns"], column),
            list_in<std::vector<std::string>>(json["rows"], texts_in),
            json["note"].as_text(),
            json["has_total"].as_bool()};
}

Json value_json(const std::optional<std::int64_t>& value) { return value ? Json(*value) : Json(); }
std::optional<std::int64_t> value_in(const Json& json) {
    return json.is_number() ? std::optional(json.as_number()) : std::nullopt;
}
Json series_json(const PackSeries& series) {
    return JsonObject{{"name", series.name}, {"values", list_json(series.values, value_json)}};
}
PackSeries series_in(const Json& json) {
    return {json["name"].as_text(), list_in<std::optional<std::int64_t>>(json["values"], value_in)};
}

std::size_t size_in(const Json& json) { return static_cast<std::size_t>(json.as_number()); }

Json usual_json(const PackUsual& usual) {
    JsonList signals;
    for (const bool signal : usual.signals) signals.emplace_back(signal);
    return JsonObject{{"begin", usual.begin}, {"end", usual.end},     {"mean", usual.mean},
                      {"lower", usual.lower}, {"upper", usual.upper}, {"signals", signals}};
}
PackUsual usual_in(const Json& json) {
    PackUsual usual{size_in(json["begin"]),    size_in(json["end"]),      json["mean"].as_number(),
                    json["lower"].as_number(), json["upper"].as_number(), {}};
    for (const auto& signal : json["signals"].as_list()) usual.signals.push_back(signal.as_bool());
    return usual;
}

Json chart_json(const PackChart& chart) {
    return JsonObject{{"kind", static_cast<int>(chart.kind)},
                      {"finding", chart.finding},
                      {"measure", chart.measure},
                      {"labels", texts_json(chart.labels)},
                      {"series", list_json(chart.series, series_json)},
                      {"usual", chart.usual ? usual_json(*chart.usual) : Json()},
                      {"decimals", chart.decimals},
                      {"suffix", chart.suffix},
                      {"row_heading", chart.row_heading},
                      {"own", chart.own},
                      {"reference", value_json(chart.reference)},
                      {"reference_words", chart.reference_words},
                      {"is_told_below", chart.is_told_below}};
}
PackChart chart_in(const Json& json) {
    PackChart chart;
    chart.kind = static_cast<PackChart::Kind>(json["kind"].as_number());
    chart.finding = json["finding"].as_text();
    chart.measure = json["measure"].as_text();
    chart.labels = texts_in(json["labels"]);
    chart.series = list_in<PackSeries>(json["series"], series_in);
    if (json["usual"].is_object()) chart.usual = usual_in(json["usual"]);
    chart.decimals = static_cast<int>(json["decimals"].as_number());
    chart.suffix = json["suffix"].as_text();
    chart.row_heading = json["row_heading"].as_text();
    chart.own = size_in(json["own"]);
    chart.reference = value_in(json["reference"]);
    chart.reference_words = json["reference_words"].as_text();
    chart.is_told_below = json["is_told_below"].as_bool();
    return chart;
}

Json part_json(const PackPart& part) {
    return JsonObject{{"heading", part.heading},
                      {"sentences", texts_json(part.sentences)},
                      {"points", texts_json(part.points)},
                      {"chart", part.chart ? chart_json(*part.chart) : Json()},
                      {"tables", list_json(part.tables, table_json)}};
}
PackPart part_in(const Json& json) {
    PackPart part{json["heading"].as_text(), texts_in(json["sentences"]), texts_in(json["points"]), {}, {}};
    if (json["chart"].is_object()) part.chart = chart_in(json["chart"]);
    part.tables = list_in<PackTable>(json["tables"], table_in);
    return part;
}

MonthRange months_in_text(const std::string& text) {
    auto range = parse_month_range(text);
    if (!range) throw Fault("the frozen content of a pack has no months: " + text);
    return *range;
}

Json number_json(const PackNumber& number) {
    return JsonObject{{"words", number.words},
                      {"areas", texts_json(number.areas)},
                      {"category", number.category},
                      {"months", plain(number.months)},
                      {"value", number.value}};
}
PackNumber number_in(const Json& json) {
    return {json["words"].as_text(), texts_in(json["areas"]), json["category"].as_text(),
            months_in_text(json["months"].as_text()), json["value"].as_number()};
}

Json source_json(const PackSource& source) {
    return JsonObject{{"file", source.file}, {"hash", source.hash}, {"received", source.received}};
}
PackSource source_in(const Json& json) {
    return {json["file"].as_text(), json["hash"].as_text(), json["received"].as_text()};
}

Json given_json(const GivenNumber& given) { return JsonObject{{"number", given.number}, {"by", given.by}}; }
GivenNumber given_in(const Json& json) { return {json["number"].as_text(), json["by"].as_text()}; }

} // namespace

Json json_of(const PackContent& content) {
    return JsonObject{{"reference", content.reference},
                      {"kind", stored_name(content.kind)},
                      {"title", content.title},
                      {"force", content.force},
                      {"area", content.area},
                      {"area_name", content.area_name},
                      {"category", content.category},
                      {"months", plain(content.months)},
                      {"findings", texts_json(content.findings)},
                      {"analyst", content.analyst},
                      {"given", list_json(content.given, given_json)},
                      {"parts", list_json(content.parts, part_json)},
                      {"numbers", list_json(content.numbers, number_json)},
                      {"sources", list_json(content.sources, source_json)},
                      {"edition", content.edition},
                      {"correction", content.correction}};
}

PackContent pack_content_in(const Json& json) {
    PackContent content;
    content.reference = json["reference"].as_text();
    content.kind = choice_of<PackKind>(json["kind"].as_text()).value_or(PackKind::quarterly);
    content.title = json["title"].as_text();
    content.force = json["force"].as_text();
    content.area = json["area"].as_text();
    content.area_name = json["area_name"].as_text();
    content.category = json["category"].as_text();
    content.months = months_in_text(json["months"].as_text());
    content.findings = texts_in(json["findings"]);
    content.analyst = json["analyst"].as_text();
    content.given = list_in<GivenNumber>(json["given"], given_in);
    content.parts = list_in<PackPart>(json["parts"], part_in);
    content.numbers = list_in<PackNumber>(json["numbers"], number_in);
    content.sources = list_in<PackSource>(json["sources"], source_in);
    content.edition = static_cast<int>(json["edition"].as_number(1));
    content.correction = json["correction"].as_text();
    return content;
}

std::vector<std::vector<std::string>> long_rows(const PackContent& content) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& part : content.parts)
        for (const auto& table : part.tables)
            for (const auto& row : table.rows)
                for (std::size_t at = 1; at < row.size() && at < table.columns.size(); ++at)
                    rows.push_back({content.reference, content.area, part.heading, table.caption, row[0],
                                    table.columns[at].heading, row[at]});
    return rows;
}

} // namespace reeve::crimedata
