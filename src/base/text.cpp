// Text taken apart and put together: checking, trimming, tidying, counting, splitting, joining, cutting.
#include "base/text.h"
#include "base/utf8.h"
#include <cstring>

namespace reeve {

// Where the next byte beyond ASCII is, or the end.
static std::size_t end_of_ascii(std::string_view text, std::size_t at) {
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t eight;
        std::memcpy(&eight, text.data() + at, 8);
        if ((eight & 0x8080808080808080ULL) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

bool is_utf8(std::string_view text) {
    for (auto at = end_of_ascii(text, 0); at < text.size(); at = end_of_ascii(text, at)) {
        const auto character = character_at(text, at);
        if (!character.valid) return false;
        at += character.length;
    }
    return true;
}

bool all_digits(std::string_view text) {
    for (const char c : text)
        if (!is_digit(c)) return false;
    return true;
}

std::string_view trimmed(std::string_view text) {
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = character_at(text, at);
        if (!character.valid || !is_blank(character.value)) {
            if (begin == text.size()) begin = at;
            end = at + character.length;
        }
        at += character.length;
    }
    return end == 0 ? std::string_view() : text.substr(begin, end - begin);
}

std::string tidied(std::string_view typed) {
    std::string tidy;
    tidy.reserve(typed.size());
    for (std::size_t at = 0; at < typed.size();) {
        const auto begin = at;
        while (at < typed.size() && typed[at] >= ' ' && typed[at] <= '~') ++at;
        tidy.append(typed, begin, at - begin);
        if (at == typed.size()) break;
        const auto character = character_at(typed, at);
        const auto c = character.valid ? character.value : U'\uFFFD';
        at += character.length;
        if (c == '\r' || c == 0x2028 || c == 0x2029) {
            tidy += '\n';
            if (c == '\r' && at < typed.size() && typed[at] == '\n') ++at;
        } else if (c == '\t' || c == '\n' || !is_control(c)) {
            append_character(tidy, c);
        }
    }
    return std::string(trimmed(tidy));
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += character_at(text, at).length) ++count;
    return count;
}

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = character_at(text, at);
        const bool blank = character.valid && is_blank(character.value);
        if (!blank && !in_word) ++count;
        in_word = !blank;
        at += character.length;
    }
    return count;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (auto end = text.find(separator); end != std::string_view::npos; end = text.find(separator, begin)) {
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    parts.emplace_back(text.substr(begin));
    return parts;
}

std::vector<std::string> lines_of(std::string_view text) {
    auto lines = split(text, '\n');
    if (lines.back().empty()) lines.pop_back();
    for (auto& line : lines)
        if (line.ends_with('\r')) line.pop_back();
    return lines;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += separator;
        text += parts[i];
    }
    return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    if (from.empty()) return text;
    std::string result;
    std::size_t begin = 0;
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, begin)) {
        result.append(text, begin, at - begin).append(to);
        begin = at + from.size();
    }
    if (begin == 0) return text;
    return result.append(text, begin);
}

bool contains_folded(std::string_view text, std::string_view sought) {
    return folded(text).find(folded(sought)) != std::string::npos;
}

std::string shortened(std::string_view text, std::size_t characters) {
    if (text.size() <= characters || count_characters(text) <= characters) return std::string(text);
    if (characters == 0) return "";
    std::size_t end_of_word = 0; // the last place where a word has just ended
    std::size_t at = 0;
    bool in_word = false;
    for (std::size_t count = 0; count < characters; ++count) {
        const auto character = character_at(text, at);
        const bool blank = character.valid && is_blank(character.value);
        if (blank && in_word) end_of_word = at;
        in_word = !blank;
        if (count + 1 < characters) at += character.length;
    }
    return std::string(trimmed(text.substr(0, end_of_word > 0 ? end_of_word : at))) + "…";
}

} // namespace reeve
