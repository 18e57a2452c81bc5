// Shows a pack.
#include "crimedata/pack_view.h"
#include "crimedata/pack_drawings.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/tables.h"

namespace reeve::crimedata {
namespace {

using html::Html;

Html list_view(const std::vector<std::string>& lines) {
    if (lines.empty()) return {};
    return html::bullet_list({lines.begin(), lines.end()});
}

Html table_view(const PackTable& from, const std::string& id) {
    html::Table table{.caption = from.caption,
                      .caption_classes = "govuk-table__caption--s",
                      .caption_id = id,
                      .note = from.note,
                      .is_scrolled = true};
    for (const auto& column : from.columns)
        table.head.push_back({.text = column.heading, .is_numeric = column.is_numeric});
    for (std::size_t at = 0; at < from.rows.size(); ++at) {
        html::TableRow row;
        for (const auto& cell : from.rows[at]) row.cells.push_back({.content = cell});
        row.is_total = from.has_total && at + 1 == from.rows.size();
        table.rows.push_back(std::move(row));
    }
    return html::table(table);
}

Html part_view(const PackPart& part, const std::string& id) {
    Html view = html::section_heading(part.heading, id);
    for (const auto& sentence : part.sentences) view += html::paragraph(sentence);
    view += list_view(part.points);
    if (part.chart) view += html::chart(chart_of(*part.chart, id + "-chart"));
    for (std::size_t at = 0; at < part.tables.size(); ++at)
        view += table_view(part.tables[at], id + "-table-" + std::to_string(at + 1));
    return view;
}

Html given_view(const std::vector<GivenNumber>& given) {
    std::vector<html::Content> lines;
    for (const auto& one : given) lines.emplace_back(one.number + ": " + one.by);
    if (lines.empty()) return {};
    return html::small_paragraph("Numbers in these words that are not counted here:") + html::bullet_list(lines);
}

} // namespace

Html pack_view(const PackContent& content) {
    Html view;
    if (content.edition > 1)
        view += html::inset_text({.text = html::paragraph("Edition " + std::to_string(content.edition)
                                                          + ". What is corrected: " + content.correction)});
    view += html::section_heading("What was found", "findings") + list_view(content.findings);
    if (!content.analyst.empty())
        view += html::section_heading("In the analyst’s words", "words")
                + html::render_prose(content.analyst, {.heading_level = 3}) + given_view(content.given);
    for (std::size_t at = 0; at < content.parts.size(); ++at)
        view += part_view(content.parts[at], "part-" + std::to_string(at + 1));
    return view;
}

std::string standing_page(const PackContent& content, const std::string& office) {
    Html page;
    page.add<
        R"(<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{}</title></head><body><main>{}<p>{}</p>{}</main></body></html>)">(
        content.title, html::page_heading(content.title, office),
        content.reference.empty() ? std::string("A draft: it is not frozen and not published.") : content.reference,
        pack_view(content));
    return page.text() + "\n";
}

} // namespace reeve::crimedata
