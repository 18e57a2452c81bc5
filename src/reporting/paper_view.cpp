// Shows a paper as a page.
#include "reporting/paper_view.h"
#include "document/figures_table.h"
#include "html/callouts.h"
#include "html/drawing.h"
#include "html/headings.h"
#include "html/paragraphs.h"
#include "html/provenance.h"
#include "html/summaries.h"
#include "html/tables.h"

namespace reeve::reporting {
using namespace document;
namespace {

using html::Html;

Html run_view(const TextRun& run) {
    if (run.bold) return html::of<R"(<strong>{}</strong>)">(run.text);
    if (run.italic) return html::of<R"(<em>{}</em>)">(run.text);
    return html::escaped(run.text);
}
Html run_view(const LinkRun& run) {
    return html::of<R"(<a class="govuk-link" href="{}">{}</a>)">(run.address, run.text);
}
Html run_view(const FigureRun& run) {
    return html::cited_number(
        {.text = run.shown, .reference = run.reference, .href = run.address, .is_sample = run.is_sample});
}

const char* kind_words(DrawingKind kind) {
    if (kind == DrawingKind::map) return "Map";
    return kind == DrawingKind::chart ? "Chart" : "Diagram";
}

Html table_view(const Table& table, const std::string& id) {
    html::Table shown{.caption = table.number ? table_name(table) + ": " + table.caption : table.caption,
                      .caption_id = id,
                      .is_scrolled = true};
    for (const auto& column : table.columns)
        shown.head.push_back({.text = column.heading, .is_numeric = column.is_numeric});
    for (const auto& row : table.rows) {
        html::TableRow line{.is_total = row.is_total};
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            line.cells.push_back({.content = runs_view(row.cells[i]),
                                  .is_numeric = i < table.columns.size() && table.columns[i].is_numeric});
        shown.rows.push_back(std::move(line));
    }
    shown.empty_text = "There are no rows in this period.";
    Html notes;
    for (const auto& note : table.notes) notes += html::small_paragraph(note);
    return html::table(shown) + notes;
}

Html steps_view(const std::vector<Runs>& steps) {
    std::vector<html::Content> items;
    for (const auto& step : steps) items.push_back(runs_view(step));
    return html::numbered_list(items);
}

Html picture_view(const Image& image) {
    Html credit = image.credit.empty() ? Html() : html::small_paragraph("Photograph: " + image.credit);
    return html::paragraph(image.caption.empty() ? image.alt : image.caption) + credit;
}

// Walks the blocks of one section; paragraphs that follow each other make one list.
class SectionView {
public:
    explicit SectionView(int& tables) : tables_(tables) {}

    void operator()(const Paragraph& paragraph) {
        html::NumberedParagraph shown{
            .number = paragraph.number, .text = runs_view(paragraph.runs), .sub_paragraphs = {}, .beside = {}};
        for (const auto& lettered : paragraph.lettered) shown.sub_paragraphs.push_back(runs_view(lettered));
        waiting_.push_back(std::move(shown));
    }
    void operator()(const Remark& remark) { put(html::paragraph(runs_view(remark.runs))); }
    void operator()(const Table& table) { put(table_view(table, next_id())); }
    void operator()(const Image& image) { put(picture_view(image)); }
    void operator()(const Drawing& drawing) { put(drawing_view(drawing)); }
    void operator()(const Facts& facts) {
        html::SummaryList list;
        for (const auto& fact : facts.facts) list.rows.push_back({.key = fact.label, .value = runs_view(fact.runs)});
        put(html::summary_list(list));
    }
    void operator()(const ItemList& list) {
        std::vector<html::Content> items;
        for (const auto& item : list.items) items.push_back(runs_view(item));
        put(html::bullet_list(items));
    }
    Html take() {
        flush();
        return std::move(shown_);
    }

private:
    std::string next_id() { return "paper-table-" + std::to_string(++tables_); }
    void flush() {
        if (waiting_.empty()) return;
        shown_ += html::numbered_paragraphs(waiting_);
        waiting_.clear();
    }
    void put(const Html& block) {
        flush();
        shown_ += block;
    }
    Html drawing_view(const Drawing& drawing) {
        Html figure =
            html::sub_heading(drawing.title) + html::of<R"(<p class="govuk-body rv-fig__sub">{}</p>)">(drawing.measure);
        // Wider than a phone, it scrolls; whoever has no pointer scrolls it with the keys.
        figure += html::of<R"(<div class="rv-svgwrap" role="region" aria-label="{}: {}" tabindex="0">{}</div>)">(
            kind_words(drawing.kind), drawing.title, html::kept_drawing(drawing.svg));
        if (drawing.table)
            figure += html::details(
                {.summary = "Table of this " + std::string(drawing.kind == DrawingKind::map ? "map" : "chart"),
                 .text = table_view(*drawing.table, next_id()),
                 .is_open = true});
        if (!drawing.steps.empty())
            figure +=
                html::details({.summary = "The same as a list", .text = steps_view(drawing.steps), .is_open = true});
        if (!drawing.source.empty()) figure += html::small_paragraph("Source: " + drawing.source + ".");
        for (const auto& caution : drawing.cautions) figure += html::small_paragraph(caution);
        return html::of<R"(<div class="rv-fig">{}</div>)">(figure);
    }

    int& tables_;
    Html shown_;
    std::vector<html::NumberedParagraph> waiting_;
};

Html marks_view(const Document& document) {
    Html marks;
    for (const auto& mark : document.marks) marks += html::warning_text({.text = mark, .hidden_word = "Note"});
    if (!document.erratum.empty())
        marks += html::inset_text(
            {.text = "Corrected in edition " + std::to_string(document.version) + ": " + document.erratum});
    return marks;
}

Html cover_view(const Document& document) {
    html::SummaryList cover;
    for (const auto& row : document.cover) cover.rows.push_back({.key = row.label, .value = row.value});
    return html::summary_list(cover);
}

Html figures_view(const Document& document) {
    if (document.figures.empty()) return {};
    html::Table table{.caption = std::string(figures_heading),
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "paper-figures",
                      .is_scrolled = true};
    table.head = {{.text = "Where"}, {.text = "As shown"}, {.text = "Figure"}, {.text = "Period"}, {.text = "As at"}};
    for (const auto& figure : document.figures)
        table.rows.push_back({{{figure.where},
                               {html::cited_number({.text = figure.shown,
                                                    .reference = figure.reference,
                                                    .href = figure.address,
                                                    .is_sample = figure.is_sample})},
                               {figure.reference + ": " + figure.title},
                               {figure.period},
                               {figure.as_at}}});
    return html::section_heading(std::string(figures_heading), "figures") + html::table(table);
}

} // namespace

Html runs_view(const Runs& runs) {
    Html shown;
    for (const auto& run : runs) shown += std::visit([](const auto& held) { return run_view(held); }, run);
    return shown;
}

Html paper_view(const Document& document) {
    Html shown = marks_view(document) + cover_view(document);
    int tables = 0, number = 0;
    for (const auto& section : document.sections) {
        SectionView view(tables);
        for (const auto& block : section.blocks) std::visit(view, block);
        auto id = "section-" + std::to_string(++number);
        shown +=
            (section.level > 1 ? html::sub_heading(section.heading, id) : html::section_heading(section.heading, id))
            + view.take();
    }
    shown += figures_view(document);
    return shown.add<R"(<p class="govuk-body rv-end"><strong>{}</strong></p>)">(document.end_mark);
}

} // namespace reeve::reporting
