// Turns a paper into the JSON that people take away.
#include "document/document_json.h"
#include "base/text.h"
#include <cstdlib>

namespace reeve::document {

namespace {

Json texts(const std::vector<std::string>& list) {
    JsonList out;
    for (const auto& text : list) out.push_back(text);
    return out;
}

Json references(const Runs& runs, JsonList so_far = {}) {
    for (const auto& run : runs)
        if (const auto* figure = std::get_if<FigureRun>(&run)) so_far.push_back(figure->reference);
    return so_far;
}

const char* role_name(ParagraphRole role) {
    switch (role) {
    case ParagraphRole::text: return "text";
    case ParagraphRole::request: return "request";
    case ParagraphRole::recommendation: return "recommendation";
    }
    return "text";
}

const char* kind_name(DrawingKind kind) {
    switch (kind) {
    case DrawingKind::map: return "map";
    case DrawingKind::chart: return "chart";
    case DrawingKind::process: return "process";
    }
    return "chart";
}

Json table_of(const Table& table) {
    JsonList columns;
    for (const auto& column : table.columns) columns.push_back(column.heading);
    JsonList rows;
    for (const auto& row : table.rows) {
        JsonList cells;
        for (const auto& cell : row.cells) cells.push_back(plain_text(cell));
        rows.push_back(cells);
    }
    return JsonObject{{"name", table_name(table)},
                      {"caption", table.caption},
                      {"columns", columns},
                      {"rows", rows},
                      {"notes", texts(table.notes)}};
}

// Sorts the blocks of a paper into lists by what they are, in reading order.
struct PaperLists {
    std::string section;
    JsonList paragraphs, remarks, tables, pictures, facts, lists;

    void operator()(const Paragraph& paragraph) {
        JsonList lettered;
        Json figures = references(paragraph.runs);
        for (std::size_t i = 0; i < paragraph.lettered.size(); ++i) {
            const auto& runs = paragraph.lettered[i];
            lettered.push_back(JsonObject{{"letter", letter_of(static_cast<int>(i))}, {"text", plain_text(runs)}});
            figures = references(runs, figures.as_list());
        }
        paragraphs.push_back(JsonObject{{"number", paragraph.number},
                                        {"section", section},
                                        {"role", role_name(paragraph.role)},
                                        {"text", plain_text(paragraph.runs)},
                                        {"lettered", lettered},
                                        {"figures", figures}});
    }
    void operator()(const Remark& remark) {
        remarks.push_back(JsonObject{{"section", section}, {"text", plain_text(remark.runs)}});
    }
    void operator()(const Table& table) {
        auto json = table_of(table);
        tables.push_back(json.set("section", section));
    }
    void operator()(const Image& image) {
        pictures.push_back(JsonObject{{"section", section},
                                      {"kind", "image"},
                                      {"alt", image.alt},
                                      {"caption", image.caption},
                                      {"credit", image.credit}});
    }
    void operator()(const Drawing& drawing) {
        JsonList steps;
        for (const auto& step : drawing.steps) steps.push_back(plain_text(step));
        pictures.push_back(JsonObject{{"section", section},
                                      {"kind", kind_name(drawing.kind)},
                                      {"alt", drawing.alt},
                                      {"title", drawing.title},
                                      {"measure", drawing.measure},
                                      {"source", drawing.source},
                                      {"cautions", texts(drawing.cautions)},
                                      {"table", drawing.table ? table_of(*drawing.table) : Json()},
                                      {"steps", steps}});
    }
    void operator()(const Facts& held) {
        for (const auto& fact : held.facts)
            facts.push_back(JsonObject{{"section", section}, {"label", fact.label}, {"text", plain_text(fact.runs)}});
    }
    void operator()(const ItemList& list) {
        JsonList items;
        for (const auto& item : list.items) items.push_back(plain_text(item));
        lists.push_back(JsonObject{{"section", section}, {"items", items}});
    }
};

// The number of the paragraph a figure stands in ("24", "18a"), or null where it stands elsewhere.
Json paragraph_number(const std::string& where) {
    const int number = std::atoi(where.c_str());
    return number > 0 ? Json(number) : Json();
}

Json figure_of(const QuotedFigure& figure) {
    return JsonObject{{"ref", figure.reference},
                      {"title", figure.title},
                      {"address", figure.address},
                      {"where", figure.where},
                      {"paragraph", paragraph_number(figure.where)},
                      {"shown", figure.shown},
                      {"value", figure.value},
                      {"numerator", figure.numerator},
                      {"denominator", figure.denominator},
                      {"period", figure.period},
                      {"definition_version", figure.definition_version},
                      {"as_at", figure.as_at},
                      {"evidence_hash", figure.evidence_hash},
                      {"caution", figure.caution},
                      {"is_sample", figure.is_sample}};
}

Json cover_of(const Document& document) {
    JsonList rows;
    for (const auto& row : document.cover) rows.push_back(JsonObject{{"label", row.label}, {"value", row.value}});
    return rows;
}

} // namespace

Json paper_json(const Document& document) {
    PaperLists lists;
    for (const auto& section : document.sections) {
        lists.section = section.heading;
        for (const auto& block : section.blocks) std::visit(lists, block);
    }
    JsonList figures;
    for (const auto& figure : document.figures) figures.push_back(figure_of(figure));
    return JsonObject{{"ref", document.reference},
                      {"version", document.version},
                      {"title", document.title},
                      {"office", document.office},
                      {"body", document.body},
                      {"meeting", document.meeting},
                      {"meeting_date", iso(document.meeting_date)},
                      {"author", document.author_post},
                      {"classification", document.classification},
                      {"address", document.address},
                      {"erratum", document.erratum},
                      {"marks", texts(document.marks)},
                      {"language", document.language},
                      {"cover", cover_of(document)},
                      {"paragraphs", lists.paragraphs},
                      {"remarks", lists.remarks},
                      {"tables", lists.tables},
                      {"pictures", lists.pictures},
                      {"facts", lists.facts},
                      {"lists", lists.lists},
                      {"figures", figures}};
}

} // namespace reeve::document
