// Finds what tells who somebody is, letter by letter.
#include "office/identifying_shape.h"
#include "base/text.h"
#include <cctype>

namespace reeve::office {
namespace {

bool is_word(char letter) {
    auto byte = static_cast<unsigned char>(letter);
    return std::isalnum(byte) || byte >= 0x80;
}
char lower(char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); }
bool is_letter(char letter) { return (lower(letter) >= 'a' && lower(letter) <= 'z'); }

bool begins_word(std::string_view text, std::size_t at) { return at == 0 || !is_word(text[at - 1]); }
bool ends_word(std::string_view text, std::size_t end) { return end == text.size() || !is_word(text[end]); }

// A pattern of A (letter), 9 (digit), a blank (one blank or none) and signs that stand for themselves; the end of what
// it meets, or where it began.
std::size_t meets(std::string_view text, std::size_t at, std::string_view pattern) {
    auto place = at;
    for (char sign : pattern) {
        if (sign == ' ') {
            if (place < text.size() && text[place] == ' ') ++place;
            continue;
        }
        if (place >= text.size()) return at;
        bool fits = sign == 'A' ? is_letter(text[place]) : sign == '9' ? is_digit(text[place]) : text[place] == sign;
        if (!fits) return at;
        ++place;
    }
    return begins_word(text, at) && ends_word(text, place) ? place : at;
}

std::size_t email_at(std::string_view text, std::size_t at) {
    auto part = [](char letter) {
        return is_word(letter) || letter == '.' || letter == '_' || letter == '-' || letter == '+';
    };
    if (!is_word(text[at]) || (at > 0 && part(text[at - 1]))) return at;
    auto place = at;
    while (place < text.size() && part(text[place])) ++place;
    if (place >= text.size() || text[place] != '@') return at;
    auto after = ++place;
    while (place < text.size() && part(text[place])) ++place;
    return place > after ? place : at;
}

// Ten digits or more, with blanks between them.
std::size_t telephone_at(std::string_view text, std::size_t at) {
    if (!begins_word(text, at) || !(is_digit(text[at]) || text[at] == '+')) return at;
    std::size_t place = at + 1, digits = is_digit(text[at]) ? 1 : 0, end = place;
    for (; place < text.size() && (is_digit(text[place]) || text[place] == ' ' || text[place] == '-'); ++place)
        if (is_digit(text[place])) {
            ++digits;
            end = place + 1;
        }
    return digits >= 10 ? end : at;
}

} // namespace

std::optional<IdentifyingShape> identifying_shape_at(std::string_view text, std::size_t at) {
    if (auto end = email_at(text, at); end > at) return IdentifyingShape{at, end, "email address"};
    if (auto end = telephone_at(text, at); end > at) return IdentifyingShape{at, end, "telephone number"};
    for (auto pattern : {"A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"})
        if (auto end = meets(text, at, pattern); end > at) return IdentifyingShape{at, end, "postcode"};
    if (auto end = meets(text, at, "AA99 AAA"); end > at) return IdentifyingShape{at, end, "number plate"};
    for (auto pattern : {"99*9999999", "99*999999", "99*99999"})
        if (auto end = meets(text, at, pattern); end > at) return IdentifyingShape{at, end, "force reference"};
    return std::nullopt;
}

std::vector<IdentifyingShape> identifying_shapes(std::string_view text) {
    std::vector<IdentifyingShape> found;
    for (std::size_t at = 0; at < text.size();) {
        auto shape = identifying_shape_at(text, at);
        at = shape ? shape->end : at + 1;
        if (shape) found.push_back(*shape);
    }
    return found;
}

bool words_stand_at(std::string_view text, std::size_t at, std::string_view words) {
    if (words.empty() || at + words.size() > text.size() || !begins_word(text, at)
        || !ends_word(text, at + words.size()))
        return false;
    for (std::size_t place = 0; place < words.size(); ++place)
        if (lower(text[at + place]) != lower(words[place])) return false;
    return true;
}

} // namespace reeve::office
