// Reads styles.xml and numbering.xml, and counts as Word does.
#include "document/docx_lists.h"
#include "base/text.h"
#include <charconv>

namespace reeve::document {
namespace {

constexpr int most_levels = 9;
constexpr int most_bases = 20; // styles that rest on each other in a ring end here

std::optional<int> number_of(std::string_view text) {
    int number = 0;
    auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    bool is_whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return is_whole && number >= -1 && number <= 1'000'000'000 ? std::optional(number) : std::nullopt;
}

std::optional<int> number_in(const XmlPiece* piece, std::string_view name) {
    return piece ? number_of(piece->value_of(name)) : std::nullopt;
}

std::optional<NumberLook> look_of(std::string_view name) {
    static const std::map<std::string_view, NumberLook> looks = {{"decimal", NumberLook::decimal},
                                                                 {"decimalZero", NumberLook::decimal_zero},
                                                                 {"lowerLetter", NumberLook::lower_letter},
                                                                 {"upperLetter", NumberLook::upper_letter},
                                                                 {"lowerRoman", NumberLook::lower_roman},
                                                                 {"upperRoman", NumberLook::upper_roman},
                                                                 {"ordinal", NumberLook::ordinal},
                                                                 {"bullet", NumberLook::bullet},
                                                                 {"none", NumberLook::none},
                                                                 {"", NumberLook::decimal}};
    auto found = looks.find(name);
    return found == looks.end() ? std::nullopt : std::optional(found->second);
}

std::string part_of_kind(const std::map<std::string, DocxTarget>& targets, std::string_view kind, const char* usual) {
    for (const auto& [id, target] : targets)
        if (target.kind == kind && !target.is_outside) return target.address;
    return usual;
}

} // namespace

Result<DocxLists> DocxLists::read(DocxPackage& package, const std::map<std::string, DocxTarget>& targets) {
    DocxLists lists;
    TRY(package.each(part_of_kind(targets, "styles", "word/styles.xml"), "styles",
                     [&](const XmlPiece& piece) { lists.take_style(piece); }));
    TRY(package.each(part_of_kind(targets, "numbering", "word/numbering.xml"), "numbering",
                     [&](const XmlPiece& piece) { lists.take_numbering(piece); }));
    return lists;
}

void DocxLists::take_style(const XmlPiece& piece) {
    if (piece.name != "style" || piece.get("type") != "paragraph") return;
    DocxStyle style;
    style.name = folded(piece.value_of("name"));
    style.based_on = piece.value_of("basedOn");
    if (const auto* properties = piece.first("pPr")) {
        style.outline = number_in(properties, "outlineLvl");
        const auto* numbered = properties->first("numPr");
        style.list = number_in(numbered, "numId");
        style.level = number_in(numbered, "ilvl");
    }
    std::string id(piece.get("styleId"));
    if (piece.get("default") == "1" || piece.get("default") == "true") usual_style_ = id;
    styles_[id] = std::move(style);
}

ListLevel DocxLists::level_of(const XmlPiece& piece) {
    ListLevel level;
    level.start = number_in(&piece, "start").value_or(1);
    auto look = look_of(piece.value_of("numFmt"));
    if (!look) unknown_.insert(std::string(piece.value_of("numFmt")));
    level.look = look.value_or(NumberLook::decimal);
    level.text = piece.value_of("lvlText");
    level.style = piece.value_of("pStyle");
    level.restarts_after = number_in(&piece, "lvlRestart").value_or(-1);
    level.is_legal = piece.is_on("isLgl");
    return level;
}

void DocxLists::take_numbering(const XmlPiece& piece) {
    if (piece.name == "abstractNum") {
        auto id = number_of(piece.get("abstractNumId"));
        if (!id) return;
        auto& shape = shapes_[*id];
        shape.style_link = piece.value_of("numStyleLink");
        for (const auto& inside : piece.inside)
            if (auto at = number_of(inside.get("ilvl")); inside.name == "lvl" && at && *at >= 0 && *at < most_levels)
                shape.levels[*at] = level_of(inside);
    }
    if (piece.name != "num") return;
    auto id = number_of(piece.get("numId"));
    if (!id) return;
    auto& list = lists_[*id];
    list.shape = number_in(&piece, "abstractNumId").value_or(-1);
    for (const auto& inside : piece.inside) {
        auto at = number_of(inside.get("ilvl"));
        if (inside.name != "lvlOverride" || !at || *at < 0 || *at >= most_levels) continue;
        if (const auto* level = inside.first("lvl")) list.levels[*at] = level_of(*level);
        if (auto start = number_in(&inside, "startOverride")) list.begins_again[*at] = *start;
    }
}

const DocxLists::Shape* DocxLists::shape_of(const List& list) const {
    auto found = shapes_.find(list.shape);
    if (found == shapes_.end()) return nullptr;
    if (found->second.style_link.empty()) return &found->second;
    auto style = styles_.find(found->second.style_link);
    auto linked = style == styles_.end() || !style->second.list ? lists_.end() : lists_.find(*style->second.list);
    auto shape = linked == lists_.end() ? shapes_.end() : shapes_.find(linked->second.shape);
    return shape == shapes_.end() ? &found->second : &shape->second;
}

std::map<int, ListLevel> DocxLists::levels_of(const List& list) const {
    const auto* shape = shape_of(list);
    auto levels = shape ? shape->levels : std::map<int, ListLevel>();
    for (const auto& [at, level] : list.levels) levels[at] = level;
    return levels;
}

std::optional<DocxLists::Place> DocxLists::place_of_style(std::string id) const {
    std::optional<int> level;
    for (int i = 0; i < most_bases; ++i) {
        auto found = styles_.find(id);
        if (found == styles_.end()) return std::nullopt;
        if (!level) level = found->second.level;
        if (found->second.list) {
            auto list = lists_.find(*found->second.list);
            if (list != lists_.end())
                for (const auto& [at, of] : levels_of(list->second))
                    if (of.style == id) level = at; // the list says which of its levels the style is
            return Place{*found->second.list, level.value_or(0)};
        }
        id = found->second.based_on;
    }
    return std::nullopt;
}

std::optional<DocxLists::Place> DocxLists::place_of(const XmlPiece* properties) const {
    const auto* own = properties ? properties->first("numPr") : nullptr;
    std::string style(properties ? properties->value_of("pStyle") : "");
    auto place = place_of_style(style.empty() ? usual_style_ : style);
    if (auto list = number_in(own, "numId")) place = Place{*list, place && !own->first("ilvl") ? place->level : 0};
    if (auto level = number_in(own, "ilvl"); place && level) place->level = *level;
    if (!place || place->list <= 0 || place->level < 0 || place->level >= most_levels) return std::nullopt;
    return place;
}

std::optional<PrintedNumber> DocxLists::next(const XmlPiece* properties) {
    auto place = place_of(properties);
    auto list = place ? lists_.find(place->list) : lists_.end();
    if (list == lists_.end()) return std::nullopt;
    auto levels = levels_of(list->second);
    if (!levels.contains(place->level)) return std::nullopt;
    auto& count = counts_[list->second.shape];
    for (const auto& [at, start] : list->second.begins_again) count.restart(at, start);
    list->second.begins_again.clear();
    return PrintedNumber{count.next(levels, place->level), place->level, levels[place->level].look};
}

std::string DocxLists::style_name(const XmlPiece* properties) const {
    std::string id(properties ? properties->value_of("pStyle") : "");
    auto found = styles_.find(id.empty() ? usual_style_ : id);
    return found == styles_.end() ? "" : found->second.name;
}

std::optional<int> DocxLists::heading_of(const XmlPiece* properties) const {
    if (auto own = number_in(properties, "outlineLvl")) {
        if (*own >= 0 && *own < 9) return *own + 1;
        return std::nullopt;
    }
    std::string id(properties ? properties->value_of("pStyle") : "");
    for (int i = 0; i < most_bases; ++i) {
        auto found = styles_.find(id);
        if (found == styles_.end()) return std::nullopt;
        const auto& style = found->second;
        if (style.name == "title") return 0;
        if (style.outline)
            return *style.outline < 9 && *style.outline >= 0 ? std::optional(*style.outline + 1) : std::nullopt;
        if (style.name.starts_with("heading "))
            if (auto level = number_of(style.name.substr(8)); level && *level >= 1 && *level <= 9) return level;
        id = style.based_on;
    }
    return std::nullopt;
}

} // namespace reeve::document
