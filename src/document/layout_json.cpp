// Turns a paper into the JSON that the PDF template lays out.
#include "base/text.h"
#include "document/document_json.h"
#include "document/figures_table.h"
#include "document/picture_size.h"
#include "document/table_shares.h"
#include <algorithm>

namespace reeve::document {

namespace {

struct RunLayout {
    Json operator()(const TextRun& run) const {
        return JsonObject{{"kind", "text"}, {"text", run.text}, {"bold", run.bold}, {"italic", run.italic}};
    }
    Json operator()(const LinkRun& run) const {
        return JsonObject{{"kind", "link"}, {"text", run.text}, {"address", run.address}};
    }
    Json operator()(const FigureRun& run) const {
        return JsonObject{{"kind", "figure"},
                          {"text", run.shown},
                          {"reference", run.reference},
                          {"address", run.address},
                          {"is_sample", run.is_sample}};
    }
};

Json laid(const Runs& runs) {
    JsonList out;
    for (const auto& run : runs) out.push_back(std::visit(RunLayout{}, run));
    return out;
}

Json laid(const std::vector<Runs>& list) {
    JsonList out;
    for (const auto& runs : list) out.push_back(laid(runs));
    return out;
}

Json laid(const std::vector<std::string>& list) {
    JsonList out;
    for (const auto& text : list) out.push_back(text);
    return out;
}

Json laid(const Table& table) {
    JsonList columns, rows;
    for (const auto& column : table.columns)
        columns.push_back(JsonObject{{"heading", column.heading}, {"is_numeric", column.is_numeric}});
    for (const auto& row : table.rows) {
        auto cells = row.cells;
        cells.resize(table.columns.size());
        rows.push_back(JsonObject{{"cells", laid(cells)}, {"is_total", row.is_total}});
    }
    JsonList shares;
    for (const int share : column_shares(table)) shares.push_back(share);
    return JsonObject{{"kind", "table"}, {"caption", table_title(table)}, {"columns", columns},
                      {"rows", rows},    {"notes", laid(table.notes)},    {"shares", shares}};
}

const char* format_of(ImageKind kind) {
    switch (kind) {
    case ImageKind::png: return "png";
    case ImageKind::jpeg: return "jpg";
    case ImageKind::svg: return "svg";
    }
    return "png";
}

// In points, as wide as it is at 96 pixels to the inch, at most as wide as the text and 600 points high; 0 where the
// bytes are no picture.
int drawn_width(ImageKind kind, const std::string& bytes) {
    const auto size = picture_size(kind, bytes);
    if (!size) return 0;
    const long by_height = 600L * size->width / size->height;
    return static_cast<int>(std::clamp(std::min(size->width * 3L / 4, by_height), 1L, 481L));
}

struct BlockLayout {
    Json operator()(const Paragraph& paragraph) const {
        return JsonObject{{"kind", "paragraph"},
                          {"number", paragraph.number},
                          {"runs", laid(paragraph.runs)},
                          {"lettered", laid(paragraph.lettered)}};
    }
    Json operator()(const Remark& remark) const { return JsonObject{{"kind", "remark"}, {"runs", laid(remark.runs)}}; }
    Json operator()(const Table& table) const { return laid(table); }
    Json operator()(const Image& image) const {
        return JsonObject{{"kind", "image"},
                          {"format", format_of(image.kind)},
                          {"picture", base64(image.bytes)},
                          {"width", drawn_width(image.kind, image.bytes)},
                          {"alt", image.alt},
                          {"caption", image.caption},
                          {"credit", image.credit}};
    }
    Json operator()(const Drawing& drawing) const {
        return JsonObject{{"kind", "drawing"},
                          {"format", "svg"},
                          {"picture", base64(drawing.svg)},
                          {"width", drawn_width(ImageKind::svg, drawing.svg)},
                          {"alt", drawing.alt},
                          {"title", drawing.title},
                          {"measure", drawing.measure},
                          {"table", drawing.table ? laid(*drawing.table) : Json()},
                          {"steps", laid(drawing.steps)},
                          {"source", drawing.source},
                          {"cautions", laid(drawing.cautions)}};
    }
    Json operator()(const Facts& facts) const {
        JsonList list;
        for (const auto& fact : facts.facts)
            list.push_back(JsonObject{{"label", fact.label}, {"runs", laid(fact.runs)}});
        return JsonObject{{"kind", "facts"}, {"caption", facts.caption}, {"facts", list}};
    }
    Json operator()(const ItemList& list) const {
        return JsonObject{{"kind", "items"}, {"is_numbered", list.is_numbered}, {"items", laid(list.items)}};
    }
};

// A paper begins at the first level, so that no level is skipped.
Json laid(const Document& document, std::size_t at) {
    const auto& section = document.sections[at];
    JsonList blocks;
    for (const auto& block : section.blocks) blocks.push_back(std::visit(BlockLayout{}, block));
    return JsonObject{{"heading", section.heading},
                      {"level", section.level > 1 && at > 0 ? 2 : 1},
                      {"is_alone", stands_alone(document, at)},
                      {"blocks", blocks}};
}

} // namespace

Json layout_json(const Document& document) {
    JsonList cover, sections;
    for (const auto& row : document.cover)
        cover.push_back(JsonObject{{"label", row.label}, {"runs", laid(words(row.value))}});
    for (std::size_t i = 0; i < document.sections.size(); ++i) sections.push_back(laid(document, i));
    return JsonObject{{"reference", document.reference},
                      {"version", document.version}, // for a helper of before
                      {"name", document_name(document)},
                      {"is_one_page", document.fit == Fit::one_page},
                      {"title", document.title},
                      {"office", document.office},
                      {"body", document.body},
                      {"meeting", document.meeting},
                      {"author", document.author_post},
                      {"classification", document.classification},
                      {"address", document.address},
                      {"erratum", document.erratum},
                      {"marks", laid(document.marks)},
                      {"language", document.language},
                      {"cover", cover},
                      {"sections", sections},
                      {"end_mark", document.end_mark},
                      {"figures_heading", figures_heading},
                      {"figures", document.figures.empty() ? Json() : laid(figures_table(document))}};
}

} // namespace reeve::document
