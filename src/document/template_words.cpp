// Finds the words in braces of a Word template, however Word has cut them up.
#include "document/template_words.h"
#include "document/xml_text.h"
#include <algorithm>

namespace reeve::document {
namespace {

// The text elements of one paragraph, set end to end.
struct TextPieces {
    std::string words;
    std::vector<std::pair<std::size_t, const XmlPlace*>> pieces; // where each begins in the words
};

// A paragraph within a text box within a paragraph is one of its own.
std::vector<TextPieces> paragraphs_of(std::string_view xml, const std::vector<XmlPlace>& places) {
    std::map<const XmlPlace*, TextPieces> paragraphs;
    std::vector<const XmlPlace*> open;
    for (const auto& place : places) {
        while (!open.empty() && open.back()->end <= place.begin) open.pop_back();
        if (place.name == "w:p") open.push_back(&place);
        if (place.name != "w:t" || open.empty()) continue;
        auto& paragraph = paragraphs[open.back()];
        paragraph.pieces.emplace_back(paragraph.words.size(), &place);
        paragraph.words += xml.substr(place.inside, place.inside_end - place.inside);
    }
    std::vector<TextPieces> list;
    for (auto& [around, pieces] : paragraphs) list.push_back(std::move(pieces));
    return list;
}

void write_over(std::vector<XmlEdit>& edits, const TextPieces& paragraph, std::size_t from, std::size_t to,
                std::string instead) {
    for (const auto& [start, place] : paragraph.pieces) {
        auto first = std::max(from, start);
        auto last = std::min(to, start + place->inside_end - place->inside);
        if (first >= last) continue;
        edits.push_back({place->inside + first - start, place->inside + last - start, std::move(instead)});
        instead.clear();
    }
}

} // namespace

const std::vector<std::string_view>& template_words() {
    static const std::vector<std::string_view> words = {"{title}",   "{reference}", "{office}", "{body}",
                                                        "{meeting}", "{date}",      "{author}", "{classification}"};
    return words;
}

std::map<std::string, std::string> words_for_template(const Document& document) {
    return {{"{title}", document.title},        {"{reference}", document_name(document)},
            {"{office}", document.office},      {"{body}", document.body},
            {"{meeting}", document.meeting},    {"{date}", in_words(document.meeting_date)},
            {"{author}", document.author_post}, {"{classification}", document.classification}};
}

std::vector<std::string> words_in_braces(std::string_view xml, const std::vector<XmlPlace>& places,
                                         const std::vector<std::string_view>& known) {
    std::vector<std::string> found;
    auto paragraphs = paragraphs_of(xml, places);
    for (auto word : known)
        if (std::any_of(paragraphs.begin(), paragraphs.end(),
                        [&](const TextPieces& paragraph) { return paragraph.words.find(word) != std::string::npos; }))
            found.emplace_back(word);
    return found;
}

std::vector<XmlEdit> with_words_filled(std::string_view xml, const std::vector<XmlPlace>& places,
                                       const std::map<std::string, std::string>& values) {
    std::vector<XmlEdit> edits;
    for (const auto& paragraph : paragraphs_of(xml, places))
        for (const auto& [word, value] : values)
            for (auto at = paragraph.words.find(word); at != std::string::npos;
                 at = paragraph.words.find(word, at + word.size()))
                write_over(edits, paragraph, at, at + word.size(), xml_text(value));
    return edits;
}

std::string raw_words_of(std::string_view xml, const std::vector<XmlPlace>& places, const XmlPlace& paragraph) {
    std::string words;
    for (const auto* place = &paragraph; place != places.data() + places.size() && place->begin < paragraph.end;
         ++place)
        if (place->name == "w:t") words += xml.substr(place->inside, place->inside_end - place->inside);
    return words;
}

} // namespace reeve::document
