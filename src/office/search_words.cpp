// What was typed as words, words near to it, and the stretch of a text that shows them.
#include "office/search.h"

namespace reeve::office {

std::vector<std::string> search_words(std::string_view typed) {
    std::vector<std::string> words;
    std::string word;
    for (char c : folded(typed) + " ") {
        bool is_part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80);
        if (is_part) word += c;
        else if (!word.empty()) words.push_back(std::exchange(word, ""));
    }
    if (words.size() > 12) words.resize(12);
    return words;
}

int letters_apart(std::string_view a, std::string_view b, int most) {
    auto longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
    if (static_cast<int>(longer - shorter) > most) return most + 1;
    std::vector<int> before_last(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            bool is_swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swapped) now[j] = std::min(now[j], before_last[j - 2] + 1);
        }
        before_last = std::exchange(last, now);
    }
    return std::min(last[b.size()], most + 1);
}

std::string snippet_of(std::string_view text, const std::vector<std::string>& words, std::size_t characters) {
    std::size_t found = text.size();
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    for (const auto& word : words) found = std::min(found, lower.find(word));
    if (found >= text.size() || found < characters / 2) return shortened(text, characters);
    auto start = text.find(' ', found - characters / 3);
    if (start == std::string_view::npos || start > found) start = found - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    return "…" + shortened(trimmed(text.substr(start)), characters);
}

} // namespace reeve::office
