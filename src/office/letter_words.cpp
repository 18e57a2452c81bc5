// Reads the names in a letter's words, and fills them in.
#include "office/letter_words.h"
#include "base/text.h"

namespace reeve::office {
namespace {

// A stretch of words, or a name that stood in braces.
struct Piece {
    std::string text;
    bool is_name = false;
};

// None where a brace opens or closes nothing.
std::optional<std::vector<Piece>> pieces_of(std::string_view words) {
    std::vector<Piece> pieces;
    while (!words.empty()) {
        auto open = words.find('{');
        auto plain = words.substr(0, open);
        if (plain.find('}') != std::string_view::npos) return std::nullopt;
        if (!plain.empty()) pieces.push_back({std::string(plain)});
        if (open == std::string_view::npos) break;
        auto close = words.find('}', open);
        auto name = words.substr(open + 1, close == std::string_view::npos ? 0 : close - open - 1);
        if (close == std::string_view::npos || name.find('{') != std::string_view::npos) return std::nullopt;
        pieces.push_back({std::string(trimmed(name)), true});
        words.remove_prefix(close + 1);
    }
    return pieces;
}

const std::vector<std::string>& value_of(const LetterValues& values, const std::string& name) {
    static const std::vector<std::string> none;
    auto found = values.find(name);
    return found == values.end() ? none : found->second;
}

bool is_only_a_name(const std::vector<Piece>& pieces) { return pieces.size() == 1 && pieces.front().is_name; }

bool lacks_something(const std::vector<Piece>& pieces, const LetterValues& values) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const Piece& piece) { return piece.is_name && value_of(values, piece.text).empty(); });
}

std::string in_braces(const std::string& name) { return "{" + name + "}"; }

} // namespace

std::vector<std::string> paragraphs_of(std::string_view text) {
    std::vector<std::string> paragraphs;
    std::string paragraph;
    auto end = [&] {
        if (!paragraph.empty()) paragraphs.push_back(std::move(paragraph));
        paragraph.clear();
    };
    for (const auto& line : lines_of(text))
        if (trimmed(line).empty()) end();
        else paragraph += (paragraph.empty() ? "" : "\n") + line;
    end();
    return paragraphs;
}

Problems check_letter(const LetterTemplate& letter, std::string_view words) {
    Problems problems;
    if (trimmed(words).empty()) {
        problems.add("words", "Enter the words of the letter");
        return problems;
    }
    auto pieces = pieces_of(words);
    if (!pieces) {
        problems.add("words", "A brace is not closed: write a name between { and }");
        return problems;
    }
    for (const auto& piece : *pieces)
        if (piece.is_name && std::none_of(letter.fields.begin(), letter.fields.end(), [&](const LetterField& field) {
                return field.name == piece.text;
            }))
            problems.add("words", in_braces(piece.text) + " is not a name that this letter can fill in");
    for (const auto& field : letter.fields)
        if (field.is_needed && std::none_of(pieces->begin(), pieces->end(), [&](const Piece& piece) {
                return piece.is_name && piece.text == field.name;
            }))
            problems.add("words", "The letter must give " + in_braces(field.name) + ": " + folded(field.about));
    return problems;
}

std::vector<std::string> filled_letter(std::string_view words, const LetterValues& values) {
    std::vector<std::string> filled;
    for (const auto& paragraph : paragraphs_of(words)) {
        auto pieces = pieces_of(paragraph);
        if (!pieces) throw Fault("a letter was kept with a brace that is not closed");
        if (lacks_something(*pieces, values)) continue;
        if (is_only_a_name(*pieces)) {
            const auto& value = value_of(values, pieces->front().text);
            filled.insert(filled.end(), value.begin(), value.end());
            continue;
        }
        std::string made;
        for (const auto& piece : *pieces)
            made += piece.is_name ? joined(value_of(values, piece.text), "\n") : piece.text;
        filled.push_back(std::move(made));
    }
    return filled;
}

} // namespace reeve::office
