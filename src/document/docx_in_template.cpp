// Sets a paper into a Word template: every part of the template stays as it is but for what the paper adds.
#include "base/text.h"
#include "document/docx_body.h"
#include "document/docx_parts.h"
#include "document/docx_styles.h"
#include "document/docx_text.h"
#include "document/house_template.h"
#include "document/template_parts.h"
#include "document/template_words.h"
#include "document/xml_text.h"
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace reeve::document {
namespace {

constexpr std::size_t most_part = 20 << 20;

int number_at(std::string_view text, int otherwise) {
    int number = 0;
    auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && number >= 0 ? number : otherwise;
}

class Setting {
public:
    Setting(const Document& document, Moment made, OpenTemplate& into, const DocxStyleNames& chosen)
        : document_(document), made_(made), into_(into), values_(words_for_template(document)) {
        choose_styles(chosen);
    }
    Result<std::string> bytes(const Rasteriser&);

private:
    void choose_styles(const DocxStyleNames& chosen);
    std::string id_of(const PaperStyle&) const;
    std::string usual(std::string_view kind) const;
    std::string inner_of(const PaperStyle&) const;
    int text_width() const;
    Result<Done> add_lists(int step_lists, DocxRelations&);
    Result<Done> read_numbers();
    Result<Done> set_styles();
    void set_text(const std::string& content);
    void set_around();
    Result<Done> set_relations(const DocxRelations&);
    Result<Done> set_types();
    Result<Done> set_settings();
    Result<Done> set_properties();

    const Document& document_;
    Moment made_;
    OpenTemplate& into_;
    std::map<std::string, std::string> values_;
    DocxLook look_{.is_theirs = true};
    std::optional<TemplatePart> numbering_;
    int shapes_before_ = 0;
    std::vector<const PaperStyle*> added_;
    std::map<std::string, std::string> changed_; // path -> bytes
    bool adds_numbering_ = false;
};

std::string Setting::usual(std::string_view kind) const {
    for (const auto& style : into_.about.styles)
        if (style.is_usual && style.kind == kind) return style.id;
    return {};
}

// Chosen, else of the same name, else ours is added.
void Setting::choose_styles(const DocxStyleNames& chosen) {
    std::set<std::string> ids;
    for (const auto& style : into_.about.styles) ids.insert(style.id);
    look_.styles = usual_styles(into_.about);
    for (const auto& [ours, theirs] : chosen)
        if (ids.contains(theirs)) look_.styles[ours] = theirs;
    if (auto text = usual("paragraph"); !text.empty()) look_.styles["Normal"] = text;
    for (const auto& ours : docx_style_list()) {
        if (look_.styles.contains(ours.id)) continue;
        added_.push_back(&ours);
        if (ids.contains(ours.id)) look_.styles[ours.id] = "Paper" + ours.id;
    }
    look_.text_width = text_width();
}

std::string Setting::id_of(const PaperStyle& ours) const {
    auto found = look_.styles.find(ours.id);
    return found == look_.styles.end() ? ours.id : found->second;
}

// Rests on their usual style, and is in no list: paragraphs say theirs.
std::string Setting::inner_of(const PaperStyle& style) const {
    auto inner = style.inner;
    auto text = usual("paragraph");
    auto table = usual("table");
    auto based = [](const std::string& id) {
        return id.empty() ? "" : R"(<w:basedOn w:val=")" + xml_text(id) + "\"/>";
    };
    inner = replaced(inner, R"(<w:basedOn w:val="Normal"/>)", based(text));
    inner = replaced(inner, R"(<w:basedOn w:val="TableNormal"/>)", based(table));
    for (auto from = inner.find("<w:numPr>"); from != std::string::npos; from = inner.find("<w:numPr>"))
        inner.erase(from, inner.find("</w:numPr>") + 10 - from);
    return inner;
}

int Setting::text_width() const {
    const auto* section = into_.section();
    if (!section) return DocxLook().text_width;
    int page = 11906, margins = 2 * 1440;
    for (const auto& place : into_.text.places) {
        if (place.begin < section->begin || place.end > section->end) continue;
        if (place.name == "w:pgSz") page = number_at(place.get("w:w"), page);
        if (place.name == "w:pgMar")
            margins = number_at(place.get("w:left"), 1440) + number_at(place.get("w:right"), 1440)
                      + number_at(place.get("w:gutter"), 0);
    }
    return std::max(page - margins, 2835); // five centimetres at the least
}

Result<Done> Setting::read_numbers() {
    auto path = into_.part_of_kind("numbering");
    if (path.empty()) return Done{};
    numbering_ = TRY(part_of(into_.package, path, "w:numbering"));
    for (const auto& place : numbering_->places) {
        if (place.name == "w:num")
            look_.lists_before = std::max(look_.lists_before, number_at(place.get("w:numId"), 0));
        if (place.name == "w:abstractNum")
            shapes_before_ = std::max(shapes_before_, number_at(place.get("w:abstractNumId"), 0) + 1);
    }
    return Done{};
}

// Shapes of lists must all stand before the lists, so ours go between theirs.
Result<Done> Setting::add_lists(int step_lists, DocxRelations& relations) {
    auto own = docx_lists_after(look_.lists_before, shapes_before_, step_lists);
    if (!numbering_) {
        adds_numbering_ = true;
        relations.part("numbering", "paper-numbering.xml");
        changed_["word/paper-numbering.xml"] =
            R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
            + own.shapes + own.lists + "</w:numbering>";
        return Done{};
    }
    const auto& root = numbering_->root();
    auto first = root.inside_end, last = root.inside_end;
    for (const auto& place : numbering_->places) {
        if (place.depth != 1 || place.name != "w:num") continue;
        first = std::min(first, place.begin);
        last = place.end;
    }
    changed_[numbering_->path] = edited(numbering_->xml, {{first, first, own.shapes}, {last, last, own.lists}});
    return Done{};
}

Result<Done> Setting::set_styles() {
    auto part = TRY(part_of(into_.package, into_.part_of_kind("styles"), "w:styles"));
    std::string more;
    for (const auto* style : added_)
        more += fmt::format(R"(<w:style w:type="{}" w:customStyle="1" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>)",
                            style->kind, id_of(*style), style->name, inner_of(*style));
    changed_[part.path] = edited(part.xml, {{part.root().inside_end, part.root().inside_end, more}});
    return Done{};
}

void Setting::set_text(const std::string& content) {
    const auto& text = into_.text;
    std::vector<XmlEdit> edits;
    if (const auto* place = into_.place()) {
        edits = with_words_filled(text.xml, text.places, values_);
        edits.push_back({place->begin, place->end, content});
    } else {
        const auto* section = into_.section();
        edits.push_back({into_.body().inside, section ? section->begin : into_.body().inside_end, content});
    }
    constexpr std::string_view drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    if (text.root().get("xmlns:wp") != drawing) {
        const auto end = text.root().inside - 1;
        edits.push_back({end, end, fmt::format(R"( xmlns:wp="{}")", drawing)});
    }
    changed_[text.path] = edited(text.xml, std::move(edits));
}

// Their words are filled in. What a paper must show on every page is added where the template leaves no place for it.
void Setting::set_around() {
    const auto& words = into_.about.words;
    const bool says_reference = std::find(words.begin(), words.end(), "{reference}") != words.end();
    for (const auto& part : into_.around) {
        auto edits = with_words_filled(part.xml, part.places, values_);
        std::string more;
        if (part.root().name == "w:hdr" && !document_.marks.empty())
            more = docx_paragraph(look_.styles.contains("HeaderMark") ? look_.styles.at("HeaderMark") : "HeaderMark",
                                  docx_run(joined(document_.marks, "  |  ")));
        if (part.root().name == "w:ftr" && !says_reference)
            more = docx_paragraph(look_.styles.contains("Note") ? look_.styles.at("Note") : "Note",
                                  docx_run(document_name(document_) + "  |  " + document_.classification));
        edits.push_back({part.root().inside_end, part.root().inside_end, more});
        changed_[part.path] = edited(part.xml, std::move(edits));
    }
}

Result<Done> Setting::set_relations(const DocxRelations& relations) {
    const auto path = "word/_rels/" + into_.text.path.substr(5) + ".rels";
    if (!into_.package.has(path)) {
        changed_[path] = relations.xml();
        return Done{};
    }
    auto part = TRY(part_of(into_.package, path, "Relationships"));
    changed_[path] = edited(part.xml, {{part.root().inside_end, part.root().inside_end, relations.lines()}});
    return Done{};
}

// A template becomes a document, and says what pictures the paper brings.
Result<Done> Setting::set_types() {
    constexpr const char* path = "[Content_Types].xml";
    auto part = TRY(part_of(into_.package, path, "Types"));
    std::vector<XmlEdit> edits;
    std::set<std::string> endings;
    for (const auto& place : part.places) {
        if (place.name == "Default") endings.insert(folded(place.get("Extension")));
        if (place.name == "Override" && place.get("PartName") == "/" + into_.text.path)
            edits.push_back({place.begin, place.end, ""});
    }
    auto more = fmt::format(
        R"(<Override PartName="/{}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)",
        into_.text.path);
    for (const auto& [ending, type] : {std::pair{"png", "image/png"}, {"jpg", "image/jpeg"}, {"svg", "image/svg+xml"}})
        if (!endings.contains(ending))
            more += fmt::format(R"(<Default Extension="{}" ContentType="{}"/>)", ending, type);
    if (adds_numbering_)
        more +=
            R"(<Override PartName="/word/paper-numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>)";
    edits.push_back({part.root().inside_end, part.root().inside_end, more});
    changed_[path] = edited(part.xml, std::move(edits));
    return Done{};
}

// What the settings fetch from elsewhere is taken out: the template it once came from, a list for letters.
Result<Done> Setting::set_settings() {
    const auto path = into_.part_of_kind("settings");
    if (path.empty() || !into_.package.has(path)) return Done{};
    auto part = TRY(part_of(into_.package, path, "w:settings"));
    std::vector<XmlEdit> edits;
    for (const auto& place : part.places)
        if (place.depth == 1 && (place.name == "w:attachedTemplate" || place.name == "w:mailMerge"))
            edits.push_back({place.begin, place.end, ""});
    changed_[path] = edited(part.xml, std::move(edits));
    const std::string relations = "word/_rels/settings.xml.rels";
    if (into_.package.has(relations))
        changed_[relations] =
            R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>)";
    return Done{};
}

Result<Done> Setting::set_properties() {
    for (const auto& [id, target] : TRY(into_.package.targets_of(""))) {
        if (target.is_outside) continue;
        if (target.kind == "core-properties") changed_[target.address] = docx_core_properties(document_, made_);
        if (target.kind == "extended-properties") changed_[target.address] = docx_app_properties(document_);
    }
    return Done{};
}

Result<std::string> Setting::bytes(const Rasteriser& rasterise) {
    TRY(read_numbers());
    DocxRelations relations("paper", "paper");
    DocxBody body(relations, rasterise, look_);
    set_text(body.content(document_));
    TRY(add_lists(body.step_lists(), relations));
    TRY(set_styles());
    set_around();
    TRY(set_relations(relations));
    TRY(set_types());
    TRY(set_settings());
    TRY(set_properties());
    std::vector<ZipEntry> entries;
    for (const auto& path : into_.package.parts()) {
        if (path.ends_with('/')) continue; // a folder
        auto found = changed_.find(path);
        auto bytes = found != changed_.end() ? std::optional(found->second) : into_.package.bytes_of(path, most_part);
        if (!bytes)
            return one_problem("The template holds a part that is too large to carry. Make its pictures smaller");
        entries.push_back({path, std::move(*bytes)});
        changed_.erase(path);
    }
    for (auto& [path, bytes] : changed_) entries.push_back({path, std::move(bytes)});
    entries.insert(entries.end(), relations.media().begin(), relations.media().end());
    return zip_of(entries, made_);
}

} // namespace

Result<std::string> docx_in_template(const Document& document, Moment made, std::string_view bytes,
                                     const DocxStyleNames& chosen, const Rasteriser& rasterise) {
    auto into = TRY(open_template(bytes));
    return Setting(document, made, into, chosen).bytes(rasterise);
}

} // namespace reeve::document
