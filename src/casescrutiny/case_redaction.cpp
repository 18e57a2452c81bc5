// Hides what tells who is in a case.
#include "casescrutiny/case_redaction.h"
#include "base/text.h"
#include "casescrutiny/case_selection.h"
#include <algorithm>
#include <cctype>

namespace reeve::casescrutiny {
namespace {

bool is_word(char letter) {
    auto byte = static_cast<unsigned char>(letter);
    return std::isalnum(byte) || byte >= 0x80;
}
char lower(char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return (lower(letter) >= 'a' && lower(letter) <= 'z'); }

bool begins_word(std::string_view text, std::size_t at) { return at == 0 || !is_word(text[at - 1]); }
bool ends_word(std::string_view text, std::size_t end) { return end == text.size() || !is_word(text[end]); }

bool stands_at(std::string_view text, std::size_t at, std::string_view words) {
    if (words.empty() || at + words.size() > text.size() || !begins_word(text, at)
        || !ends_word(text, at + words.size()))
        return false;
    for (std::size_t place = 0; place < words.size(); ++place)
        if (lower(text[at + place]) != lower(words[place])) return false;
    return true;
}

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

struct Found {
    std::size_t end;
    const char* instead;
};

Found told_at(std::string_view text, std::size_t at) {
    if (auto end = email_at(text, at); end > at) return {end, "[email address]"};
    if (auto end = telephone_at(text, at); end > at) return {end, "[telephone number]"};
    for (auto pattern : {"A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"})
        if (auto end = meets(text, at, pattern); end > at) return {end, "[postcode]"};
    if (auto end = meets(text, at, "AA99 AAA"); end > at) return {end, "[number plate]"};
    for (auto pattern : {"99*9999999", "99*999999", "99*99999"})
        if (auto end = meets(text, at, pattern); end > at) return {end, "[force reference]"};
    return {at, ""};
}

std::string without_patterns(std::string_view text) {
    std::string copy;
    for (std::size_t at = 0; at < text.size();) {
        auto found = told_at(text, at);
        if (found.end == at) copy += text[at++];
        else {
            copy += found.instead;
            at = found.end;
        }
    }
    return copy;
}

} // namespace

std::vector<HiddenWords> hidden_words_of(std::string_view lines) {
    std::vector<HiddenWords> list;
    for (const auto& line : pool_of(lines)) {
        auto sign = std::min(line.find('='), line.size());
        HiddenWords one{std::string(trimmed(std::string_view(line).substr(0, sign))), "[hidden]"};
        if (sign < line.size()) {
            auto instead = trimmed(std::string_view(line).substr(sign + 1));
            if (!instead.empty()) one.instead = "[" + std::string(instead) + "]";
        }
        if (!one.words.empty()) list.push_back(std::move(one));
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
    return list;
}

std::string redacted(std::string_view original, const std::vector<HiddenWords>& hidden) {
    std::string copy;
    for (std::size_t at = 0; at < original.size();) {
        auto found = std::find_if(hidden.begin(), hidden.end(),
                                  [&](const HiddenWords& one) { return stands_at(original, at, one.words); });
        if (found == hidden.end()) copy += original[at++];
        else {
            copy += found->instead;
            at += found->words.size();
        }
    }
    return without_patterns(copy);
}

std::vector<std::string> still_told(std::string_view copy, const std::vector<HiddenWords>& hidden) {
    std::vector<std::string> told;
    for (std::size_t at = 0; at < copy.size(); ++at) {
        for (const auto& one : hidden)
            if (stands_at(copy, at, one.words)) told.push_back(one.words);
        if (auto found = told_at(copy, at); found.end > at) {
            told.emplace_back(copy.substr(at, found.end - at));
            at = found.end - 1;
        }
    }
    std::sort(told.begin(), told.end());
    told.erase(std::unique(told.begin(), told.end()), told.end());
    return told;
}

} // namespace reeve::casescrutiny
