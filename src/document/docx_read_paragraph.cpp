// Reads the runs of a paragraph: words, links, tracked changes as accepted, pictures, marks of comments and notes.
#include "document/docx_read_paragraph.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::document {
namespace {

bool is_safe_address(std::string_view address) {
    return address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
}

std::string& text_of(Run& run) {
    return std::visit(
        [](auto& of) -> std::string& {
            if constexpr (requires { of.text; }) return of.text;
            else return of.shown;
        },
        run);
}

bool looks_the_same(const Run& one, const Run& other) {
    if (const auto* a = std::get_if<TextRun>(&one), *b = std::get_if<TextRun>(&other); a && b)
        return a->bold == b->bold && a->italic == b->italic;
    if (const auto* a = std::get_if<LinkRun>(&one), *b = std::get_if<LinkRun>(&other); a && b)
        return a->address == b->address;
    return false;
}

} // namespace

void add_run(Runs& runs, Run run) {
    if (text_of(run).empty()) return;
    if (!runs.empty() && looks_the_same(runs.back(), run)) text_of(runs.back()) += text_of(run);
    else runs.push_back(std::move(run));
}

Runs trimmed_runs(Runs runs) {
    while (!runs.empty()) {
        auto& text = text_of(runs.front());
        while (!text.empty() && (text[0] == ' ' || text[0] == '\t' || text[0] == '\n')) text.erase(0, 1);
        if (!text.empty()) break;
        runs.erase(runs.begin());
    }
    while (!runs.empty()) {
        auto& text = text_of(runs.back());
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n')) text.pop_back();
        if (!text.empty()) break;
        runs.pop_back();
    }
    return runs;
}

std::size_t bytes_of(const Runs& runs) {
    std::size_t bytes = 0;
    for (const auto& run : runs)
        std::visit(
            [&](const auto& of) {
                if constexpr (requires { of.text; }) bytes += of.text.size();
                else bytes += of.shown.size();
            },
            run);
    return bytes;
}

namespace {

// The runs of these bytes; a place that lies inside a sign cannot be, since each was noted between two.
Runs runs_between(const Runs& runs, std::size_t from, std::size_t to) {
    Runs part;
    std::size_t at = 0;
    for (auto run : runs) {
        auto& text = text_of(run);
        auto length = text.size();
        auto first = std::clamp(from, at, at + length) - at, last = std::clamp(to, at, at + length) - at;
        text = first < last ? text.substr(first, last - first) : "";
        if (!text.empty()) part.push_back(std::move(run));
        at += length;
    }
    return part;
}

std::string bare_words(const Runs& runs) {
    std::string words;
    for (auto run : runs) words += text_of(run);
    return words;
}

} // namespace

std::vector<MarkedWords> marked_words(const ParagraphContent& content) {
    std::vector<MarkedWords> marked;
    auto words = content.places.empty() ? std::string() : bare_words(content.runs);
    for (std::size_t i = 0; i < content.places.size(); ++i) {
        const auto& place = content.places[i];
        auto tab = std::string_view(words).substr(0, place.at).rfind('\t');
        auto from = i > 0 ? place.at : tab == std::string::npos ? 0 : tab + 1;
        auto to = i + 1 < content.places.size() ? content.places[i + 1].at : words.size();
        marked.push_back({place.name, trimmed_runs(runs_between(content.runs, from, to))});
    }
    return marked;
}

ParagraphContent ParagraphReader::read(const XmlPiece& paragraph) {
    content_ = {};
    codes_ = 0; // the code of a field ends with its paragraph
    fields_.assign(fields_.size(), true);
    if (const auto* properties = paragraph.first("pPr"))
        if (const auto* mark = properties->first("rPr"))
            content_.ends_deleted = mark->first("del") || mark->first("moveFrom");
    take_all(paragraph);
    return std::move(content_);
}

void ParagraphReader::take_all(const XmlPiece& piece) {
    for (const auto& inside : piece.inside) take(inside);
}

void ParagraphReader::take(const XmlPiece& piece) {
    const auto& name = piece.name;
    if (name == "r") take_run(piece);
    else if (name == "hyperlink") take_link(piece);
    else if (name == "ins" || name == "moveTo") {
        note_change(piece, content_.insertions);
        take_all(piece);
    } else if (name == "del" || name == "moveFrom") {
        note_change(piece, content_.deletions);
    } else if (name == "smartTag" || name == "customXml" || name == "fldSimple" || name == "sdt" || name == "sdtContent"
               || name == "dir" || name == "bdo")
        take_all(piece);
    else if (name == "AlternateContent") take_alternate(piece);
    else if (name == "oMath" || name == "oMathPara") {
        ++unkept_.counts["equation"];
        for (const auto* part = piece.somewhere("t"); part; part = nullptr) add(part->text);
    } else if (name == "commentRangeStart") content_.comment_ids.emplace_back(piece.get("id"));
    else if (name == "bookmarkStart") take_place(piece);
    else if (name == "subDoc") ++unkept_.counts["part kept in another file"];
}

void ParagraphReader::note_change(const XmlPiece& piece, int& count) {
    if (piece.inside.empty()) return;
    ++count;
    std::string author(piece.get("author"));
    auto& known = content_.changed_by;
    if (!author.empty() && std::find(known.begin(), known.end(), author) == known.end()) known.push_back(author);
}

void ParagraphReader::take_place(const XmlPiece& piece) {
    auto name = piece.get("name");
    bool is_of_word = name.empty() || name.starts_with('_') || name.size() > 40;
    if (!is_of_word && content_.places.size() < 50)
        content_.places.push_back({std::string(name), bytes_of(content_.runs)});
}

void ParagraphReader::take_run(const XmlPiece& run) {
    const auto* properties = run.first("rPr");
    if (properties && properties->is_on("vanish")) {
        ++unkept_.counts["hidden text"];
        return;
    }
    is_bold_ = properties && properties->is_on("b");
    is_italic_ = properties && properties->is_on("i");
    for (const auto& inside : run.inside) take_in_run(inside);
}

void ParagraphReader::take_in_run(const XmlPiece& piece) {
    const auto& name = piece.name;
    if (name == "fldChar") return take_field_mark(piece);
    if (codes_ > 0) return; // the code of a field, of which the result follows
    if (name == "t") add(piece.text);
    else if (name == "tab" || name == "ptab") add("\t");
    else if (name == "br") add(piece.get("type").empty() || piece.get("type") == "textWrapping" ? "\n" : "");
    else if (name == "cr") add("\n");
    else if (name == "noBreakHyphen") add("-");
    else if (name == "sym") take_symbol(piece);
    else if (name == "drawing" || name == "pict") take_drawing(piece);
    else if (name == "object") {
        ++unkept_.counts["file inside the document"];
        take_drawing(piece);
    } else if (name == "AlternateContent") take_alternate(piece);
    else if (name == "footnoteReference") content_.note_ids.emplace_back(piece.get("id"));
    else if (name == "endnoteReference") content_.endnote_ids.emplace_back(piece.get("id"));
    else if (name == "commentReference") {
        std::string id(piece.get("id"));
        auto& ids = content_.comment_ids;
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
}

void ParagraphReader::take_link(const XmlPiece& piece) {
    auto target = targets_.find(std::string(piece.get("id")));
    auto before = link_;
    if (target != targets_.end() && target->second.is_outside && is_safe_address(target->second.address))
        link_ = target->second.address;
    else if (target != targets_.end() && target->second.is_outside)
        ++unkept_.counts["link to an address that is not of the web or mail"];
    take_all(piece);
    link_ = before;
}

// A picture as text processors write it now, or as they wrote it before.
void ParagraphReader::take_drawing(const XmlPiece& piece) {
    if (const auto* box = piece.somewhere("txbxContent")) {
        ++unkept_.counts["text box"];
        content_.text_boxes.push_back(box);
        return;
    }
    const auto* about = piece.somewhere("docPr");
    const auto* picture = piece.somewhere("blip");
    if (!picture) picture = piece.somewhere("imagedata");
    if (!picture) {
        ++unkept_.counts[piece.somewhere("chart") ? "chart" : "drawing"];
        return;
    }
    std::string id(picture->get("embed").empty() ? picture->get("id") : picture->get("embed"));
    if (id.empty()) {
        ++unkept_.counts["picture that is kept in another file"];
        return;
    }
    std::string alt(about ? about->get("descr") : "");
    if (const auto* shape = piece.somewhere("shape"); alt.empty() && shape) alt = shape->get("alt");
    content_.pictures.push_back({id, std::string(trimmed(alt))});
}

// The same drawing twice, for new programs and old ones.
void ParagraphReader::take_alternate(const XmlPiece& piece) {
    const auto* chosen = piece.first("Choice");
    const auto* fallback = piece.first("Fallback");
    if (fallback && (!chosen || !(chosen->somewhere("blip") || chosen->somewhere("txbxContent")))) chosen = fallback;
    if (!chosen) return;
    for (const auto& inside : chosen->inside)
        if (inside.name == "r") take_run(inside);
        else take_in_run(inside);
}

void ParagraphReader::take_field_mark(const XmlPiece& piece) {
    auto kind = piece.get("fldCharType");
    if (kind == "begin") {
        fields_.push_back(false);
        ++codes_;
    } else if (!fields_.empty() && kind == "separate" && !fields_.back()) {
        fields_.back() = true;
        --codes_;
    } else if (!fields_.empty() && kind == "end") {
        if (!fields_.back()) --codes_;
        fields_.pop_back();
    }
}

void ParagraphReader::take_symbol(const XmlPiece& piece) {
    auto code = folded(piece.get("char"));
    if (code == "f0b7" || code == "f0a7") return add("•");
    if (code == "f0e0") return add("→");
    ++unkept_.counts["sign of a symbol font"];
    add("\xEF\xBF\xBD");
}

void ParagraphReader::add(std::string_view text) {
    if (link_.empty()) add_run(content_.runs, TextRun{std::string(text), is_bold_, is_italic_});
    else add_run(content_.runs, LinkRun{std::string(text), link_});
}

} // namespace reeve::document
