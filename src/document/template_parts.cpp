// Opens a Word template and says why one cannot be written in.
#include "document/template_parts.h"
#include "base/text.h"
#include "document/template_words.h"

namespace reeve::document {
namespace {

constexpr const char* cannot_be_used =
    "The template is not written as Word or LibreOffice write one. Open it in Word, save it as DOCX and try again";
constexpr const char* holds_objects =
    "The template holds an object of another program. Remove it, or put a picture in its place";
constexpr const char* points_outside =
    "The template uses a picture or file that lies outside it. Put the picture itself in, or remove it";
constexpr std::string_view word_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view relation_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::size_t most_part_bytes = 8 << 20;

bool is_relations(const std::string& path) { return path.ends_with(".rels"); }

// "word/_rels/header1.xml.rels" -> "word/header1.xml"
std::string part_with_relations(std::string path) {
    auto folder = path.find("_rels/");
    return path.substr(0, folder) + path.substr(folder + 6, path.size() - folder - 6 - 5);
}

// Word's own settings may name the template a document once came from; that is taken out, and all else is refused.
Result<Done> check_targets(DocxPackage& package) {
    for (const auto& path : std::set<std::string>(package.parts())) {
        if (!is_relations(path) || path.find("_rels/") == std::string::npos) continue;
        if (path == "word/_rels/settings.xml.rels") continue;
        for (const auto& [id, target] : TRY(package.targets_of(part_with_relations(path))))
            if (target.is_outside && target.kind != "hyperlink") return one_problem(points_outside);
    }
    if (package.has_some("word/embeddings/") || package.has_some("word/afchunk")) return one_problem(holds_objects);
    return Done{};
}

Result<std::vector<TemplateStyle>> styles_in(DocxPackage& package, const std::string& path) {
    std::vector<TemplateStyle> styles;
    TRY(package.each(path, "styles", [&](const XmlPiece& piece) {
        if (piece.name != "style" || styles.size() >= 2'000) return;
        auto usual = piece.get("default");
        styles.push_back({std::string(piece.get("styleId")), std::string(piece.value_of("name")),
                          std::string(piece.get("type")), usual == "1" || usual == "true"});
    }));
    return styles;
}

bool is_known_text(const TemplatePart& part) {
    return part.root().get("xmlns:w") == word_space && part.root().get("xmlns:r") == relation_space;
}

bool has_body(const TemplatePart& text) {
    const auto* body = text.last("w:body", 1);
    return body && body->inside != body->end;
}

} // namespace

const XmlPlace* TemplatePart::last(std::string_view name, int depth) const {
    for (auto at = places.rbegin(); at != places.rend(); ++at)
        if (at->depth == depth && at->name == name) return &*at;
    return nullptr;
}

const XmlPlace& OpenTemplate::body() const { return *text.last("w:body", 1); }

const XmlPlace* OpenTemplate::section() const { return text.last("w:sectPr", 2); }

const XmlPlace* OpenTemplate::place() const {
    for (const auto& place : text.places)
        if (place.depth == 2 && place.name == "w:p" && trimmed(raw_words_of(text.xml, text.places, place)) == "{paper}")
            return &place;
    return nullptr;
}

std::string OpenTemplate::part_of_kind(std::string_view kind) const {
    for (const auto& [id, target] : targets)
        if (target.kind == kind && !target.is_outside) return target.address;
    return {};
}

Result<TemplatePart> part_of(DocxPackage& package, const std::string& path, std::string_view root) {
    auto xml = package.bytes_of(path, most_part_bytes);
    if (!xml) return one_problem(cannot_be_used);
    auto places = TRY(places_of(*xml, cannot_be_used));
    const bool is_empty = places.front().inside == places.front().end; // there is no room in "<w:hdr/>"
    if (places.front().name != root || is_empty) return one_problem(cannot_be_used);
    return TemplatePart{path, std::move(*xml), std::move(places)};
}

Result<OpenTemplate> open_template(std::string_view bytes) {
    OpenTemplate open{.package = TRY(DocxPackage::open(bytes)), .targets = {}, .text = {}, .around = {}, .about = {}};
    TRY(check_targets(open.package));
    const auto path = open.package.text_part();
    if (!path.starts_with("word/") || path.find('/', 5) != std::string::npos) return one_problem(cannot_be_used);
    open.text = TRY(part_of(open.package, path, "w:document"));
    if (!is_known_text(open.text) || !has_body(open.text)) return one_problem(cannot_be_used);
    open.targets = TRY(open.package.targets_of(path));
    for (const auto& [id, target] : open.targets) {
        if (target.kind == "header") open.around.push_back(TRY(part_of(open.package, target.address, "w:hdr")));
        if (target.kind == "footer") open.around.push_back(TRY(part_of(open.package, target.address, "w:ftr")));
    }
    open.about.styles = TRY(styles_in(open.package, open.part_of_kind("styles")));
    open.about.has_place = open.place() != nullptr;
    std::set<std::string> words;
    auto look_in = [&](const TemplatePart& part) {
        for (auto& word : words_in_braces(part.xml, part.places, template_words())) words.insert(std::move(word));
    };
    for (const auto& part : open.around) look_in(part);
    if (open.about.has_place) look_in(open.text);
    open.about.words.assign(words.begin(), words.end());
    return open;
}

} // namespace reeve::document
