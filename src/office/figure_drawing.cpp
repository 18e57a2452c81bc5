// The chart, map and tables of a figure, and the panel that says where it comes from.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/chart_figure.h"
#include "html/headings.h"
#include "html/map.h"
#include "html/provenance.h"
#include "html/tables.h"
#include "office/figure_parts.h"
#include "office/place_store.h"
#include <set>

namespace reeve::office {
namespace {

using html::Html;

constexpr std::size_t most_evidence = 100;

// "Reports to Crimestoppers by month, 1 April to 31 August 2024. The last month is provisional."
std::string measure_line(db::Connection& connection, const FigureView& view) {
    const auto& figure = *view.asked.definition;
    auto words = capitalised(figure.nouns);
    if (!figure.part_words.empty() && !view.shown.parts.empty()) words += " by " + folded(figure.part_words);
    words += ", " + question_words(connection, figure, view.asked.question) + ".";
    auto provisional = std::count_if(view.shown.parts.begin(), view.shown.parts.end(),
                                     [](const Part& part) { return part.is_provisional; });
    if (provisional > 0)
        words += " " + capitalised(number_words(provisional))
                 + (provisional == 1 ? " is provisional." : " are provisional.");
    return words;
}

// The note of a part without a value: withheld where the figure hides small counts, else not received.
const char* missing_mark(const FigureDefinition& figure) {
    return figure.disclosure == Disclosure::open ? "[x]" : "[c]";
}

Html chart_of(Visit& visit, const FigureView& view) {
    const auto& figure = *view.asked.definition;
    bool is_series = figure.part_words == "Month" && view.shown.parts.size() > 1;
    html::Chart chart{.kind = is_series ? html::ChartKind::line : html::ChartKind::bars,
                      .finding = view.told.sentence,
                      .measure = measure_line(visit.db, view),
                      .caption = capitalised(figure.nouns) + " by " + folded(figure.part_words),
                      .row_heading = figure.part_words};
    if (figure.unit == FigureUnit::money) chart.prefix = "£", chart.decimals = 2;
    html::ChartSeries series{.name = capitalised(figure.nouns)};
    for (const auto& part : view.shown.parts) {
        chart.labels.push_back(part.label);
        chart.axis_labels.push_back(is_series ? part.label.substr(0, part.label.find(' ')) : part.label);
        series.points.push_back(
            {.value = part.value, .is_provisional = part.is_provisional, .missing = missing_mark(figure)});
    }
    chart.series.push_back(std::move(series));
    chart.source = figure.source;
    return html::chart(chart);
}

// A map where the parts are districts whose outlines are held.
Html map_of(Visit& visit, const FigureView& view) {
    const auto& figure = *view.asked.definition;
    auto plane = map_plane(visit.db, "force");
    if (!plane) return {};
    std::map<std::int64_t, AreaOutline> outlines;
    for (auto& outline : outlines_of(visit.db, AreaKind::district, "force")) outlines[outline.area.value] = outline;
    html::Map map{.title = "Map of " + figure.nouns + " by district",
                  .width = plane->width,
                  .height = plane->height,
                  .unit = figure.noun,
                  .units = figure.nouns,
                  .caption = capitalised(figure.nouns) + " by district",
                  .note = "Area counts, not the place where it happened."};
    for (const auto& part : view.shown.parts) {
        auto area = area_by_code(visit.db, part.key);
        auto outline = area ? outlines.find(area->id.value) : outlines.end();
        if (outline == outlines.end()) continue;
        auto question = view.asked.question;
        question.area = part.key;
        map.areas.push_back(
            {.code = part.key,
             .name = part.label,
             .path = outline->second.path,
             .label_x = outline->second.label_x,
             .label_y = outline->second.label_y,
             .value = part.value,
             .label = short_name(*area),
             .href = figure.takes_area ? figure_address(figure, question) : "/figures/" + figure.reference,
             .missing = part.value ? "" : missing_mark(figure)});
    }
    return map.areas.empty() ? Html() : html::map_figure(map);
}

Html rows_table(const FigureView& view) {
    const auto& figure = *view.asked.definition;
    html::Table table{.caption = capitalised(figure.nouns), .caption_id = "rows", .is_scrolled = true};
    for (std::size_t i = 0; i < figure.columns.size(); ++i)
        table.head.push_back(
            {.text = figure.columns[i], .is_numeric = i < figure.numeric_columns.size() && figure.numeric_columns[i]});
    for (const auto& row : view.shown.rows) {
        html::TableRow cells;
        for (const auto& cell : row) cells.cells.push_back({cell.empty() ? "None recorded" : cell});
        table.rows.push_back(std::move(cells));
    }
    return html::details({.summary = "Table of this figure", .text = html::table(table), .is_open = true});
}

html::Content releases_words(const FigureView& view) {
    const auto& figure = *view.asked.definition;
    if (view.shown.releases.empty()) return figure.source;
    Html lines;
    for (const auto& release : view.shown.releases)
        lines.add<R"(<br>{}, received {}{}. File {}, hash {})">(release.name, in_words(release.received),
                                                                release.is_provisional ? ", provisional" : "",
                                                                release.release, release.hash.substr(0, 12));
    return html::of<"{}{}">(figure.source, lines);
}

std::string worked_out(const FigureView& view, Moment now) {
    auto words = in_words(now) + ". ";
    int same = 0, other = 0;
    for (const auto& use : view.uses)
        if (use.question == plain(view.asked.question)) ++(view.agrees(use) ? same : other);
    if (other > 0) return words + "The answer has changed since it was published.";
    return words + (same > 0 ? "Same answer as when published." : "Not quoted in anything published yet.");
}

std::string definition_words(const FigureDefinition& figure) {
    auto since = parse_iso_date(figure.since);
    return figure.definition + " Version " + std::to_string(figure.version)
           + (since ? ", since " + in_words(*since) : "") + ".";
}

html::Content uses_words(const FigureView& view) {
    if (view.uses.empty()) return "Nothing published yet";
    Html lines;
    std::set<std::string> seen;
    for (const auto& use : view.uses) {
        if (!seen.insert(use.title + use.place).second) continue;
        if (!lines.empty()) lines.add<"<br>">();
        lines.add<"{}{}">(html::link({.text = use.title, .href = use.address}),
                          use.place.empty() ? "" : ", " + use.place);
    }
    return lines;
}

Html evidence_table(const FigureDefinition& figure, const std::vector<Evidence>& evidence, const char* caption,
                    const char* id) {
    if (evidence.empty()) return {};
    html::Table table{.caption = caption,
                      .caption_classes = "govuk-table__caption--s",
                      .caption_id = id,
                      .head = {{"Record"},
                               {"What was counted"},
                               {.text = figure.unit == FigureUnit::money ? "Amount" : "Adds", .is_numeric = true}},
                      .is_stacked = true};
    for (const auto& item : evidence) {
        if (table.rows.size() == most_evidence) break;
        html::Content reference =
            item.is_sample ? html::Content(html::of<R"({} <strong class="rv-sample">SAMPLE</strong>)">(item.reference))
                           : html::Content(item.reference);
        table.rows.push_back({{{reference},
                               {item.counted.empty() ? "None recorded" : item.counted},
                               {value_words(figure, item.amount)}}});
    }
    if (evidence.size() > most_evidence)
        table.note =
            "The first 100 of " + with_commas(static_cast<std::int64_t>(evidence.size())) + ". The data holds all.";
    return html::table(table);
}

Html evidence_block(const FigureView& view) {
    const auto& figure = *view.asked.definition;
    if (view.shown.evidence.empty() && view.shown.denominator_evidence.empty()) {
        if (figure.disclosure == Disclosure::open) return {};
        return html::small_paragraph("The records that were counted are not listed, to protect people.");
    }
    Html tables = evidence_table(figure, view.shown.evidence, "Counted", "evidence");
    tables += evidence_table(figure, view.shown.denominator_evidence, "Counted in the base", "base-evidence");
    if (view.shown.earlier)
        tables +=
            evidence_table(figure, view.shown.earlier->evidence, "Counted in the period before", "earlier-evidence");
    return html::details({.summary = "The records that were counted", .text = tables});
}

} // namespace

Html figure_drawing(Visit& visit, const FigureView& view) {
    const auto& figure = *view.asked.definition;
    Html made;
    if (view.shown.parts.empty())
        made += html::section_heading(view.told.sentence) + html::paragraph(measure_line(visit.db, view));
    else made += chart_of(visit, view);
    if (figure.has_parts_by_area) made += map_of(visit, view);
    if (!view.shown.rows.empty()) made += rows_table(view);
    return made;
}

Html figure_provenance(Visit& visit, const FigureView& view) {
    const auto& figure = *view.asked.definition;
    auto query = "?" + plain(view.asked.question);
    auto data =
        html::of<"{}, {}, {}">(html::link({.text = "CSV", .href = "/figures/" + figure.reference + ".csv" + query}),
                               html::link({.text = "XLSX", .href = "/figures/" + figure.reference + ".xlsx" + query}),
                               html::link({.text = "JSON", .href = "/figures/" + figure.reference + ".json" + query}));
    Html made = html::section_heading("Where this figure comes from", "source");
    made += html::provenance(
        {{"Question asked", figure.question + " " + question_words(visit.db, figure, view.asked.question)},
         {"Source", releases_words(view)},
         {"Last worked out", worked_out(view, visit.now)},
         {"Definition", definition_words(figure)},
         {"Answers for it", figure.owner_post.empty() ? "The office" : figure.owner_post},
         {"Used in", uses_words(view)},
         {"Take the data", data}});
    return made + (view.is_known() ? evidence_block(view) : Html());
}

} // namespace reeve::office
