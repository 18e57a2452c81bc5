// Recognises a typed number at the beginning of a paragraph.
#include "document/typed_number.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::document {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

std::size_t blanks_at(std::string_view text, std::size_t at) {
    auto from = at;
    for (;;) {
        if (at < text.size() && is_blank(text[at])) ++at;
        else if (text.substr(at).starts_with("\xC2\xA0")) at += 2;
        else return at - from;
    }
}

// A dash before the number, as lists copied from elsewhere have it.
std::size_t dash_at(std::string_view text) {
    for (std::string_view dash : {"-", "–", "•", "*"})
        if (text.starts_with(dash))
            if (auto blanks = blanks_at(text, dash.size())) return dash.size() + blanks;
    return 0;
}

std::optional<std::int64_t> roman(std::string_view text) {
    auto lower = folded(text);
    for (std::int64_t number = 1; number < 60; ++number)
        if (number_as(NumberLook::lower_roman, number) == lower) return number;
    return std::nullopt;
}

// "2.1" as its last number and how many there are.
std::optional<TypedNumber> decimal(std::string_view word) {
    TypedNumber typed;
    typed.parts = 0;
    for (const auto& part : split(word, '.')) {
        if (part.empty() || part.size() > 3 || !all_digits(part)) return std::nullopt;
        typed.value = std::stol(part);
        ++typed.parts;
    }
    return typed.parts <= 4 ? std::optional(typed) : std::nullopt;
}

std::optional<TypedNumber> letter(std::string_view word, const std::optional<TypedNumber>& before) {
    bool is_small = std::all_of(word.begin(), word.end(), is_lower);
    bool is_capital = std::all_of(word.begin(), word.end(), is_upper);
    if (!is_small && !is_capital) return std::nullopt;
    auto letters = is_small ? NumberLook::lower_letter : NumberLook::upper_letter;
    auto romans = is_small ? NumberLook::lower_roman : NumberLook::upper_roman;
    auto as_letter =
        word.size() == 1 ? std::optional<std::int64_t>(word[0] - (is_small ? 'a' : 'A') + 1) : std::nullopt;
    auto as_roman = roman(word);
    bool follows_letter = before && before->look == letters && as_letter && *as_letter == before->value + 1;
    bool follows_roman = before && before->look == romans && as_roman && *as_roman == before->value + 1;
    bool begins_roman = as_roman && *as_roman == 1;
    if (as_roman && !follows_letter && (follows_roman || begins_roman || !as_letter))
        return TypedNumber{"", romans, *as_roman, 1, 0};
    if (as_letter) return TypedNumber{"", letters, *as_letter, 1, 0};
    return std::nullopt;
}

} // namespace

std::optional<TypedNumber> typed_number(std::string_view text, const std::optional<TypedNumber>& letter_before,
                                        const std::optional<TypedNumber>& number_before) {
    auto begin = blanks_at(text, 0);
    begin += dash_at(text.substr(begin));
    auto at = begin;
    bool is_open = at < text.size() && text[at] == '(';
    if (is_open) ++at;
    auto end = at;
    while (end < text.size()
           && (is_digit(text[end]) || is_lower(text[end]) || is_upper(text[end])
               || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
        if (++end - at > 12) return std::nullopt;
    auto word = text.substr(at, end - at);
    if (word.empty() || end == text.size()) return std::nullopt;
    char close = text[end];
    bool is_closed = close == ')' || (!is_open && close == '.');
    auto typed = is_digit(word[0]) ? decimal(word) : letter(word, letter_before);
    if (!typed || (is_open && close != ')')) return std::nullopt;
    bool is_counted = typed->look == NumberLook::decimal;
    bool is_slip = is_counted && close == ',' && number_before && typed->value == number_before->value + 1;
    bool is_bare = is_counted && typed->parts > 1 && is_blank(close); // "2.1 The plan"
    if (!is_closed && !is_slip && !is_bare) return std::nullopt;
    // "A. Smith" and "I. Newton" are people; a capital counts with a bracket alone.
    if (is_upper(word[0]) && close != ')') return std::nullopt;
    // "v. large": a list begins with its first letter.
    if (!is_counted && close == '.' && typed->value != 1 && !letter_before) return std::nullopt;
    auto after = is_bare ? end : end + 1;
    auto blanks = blanks_at(text, after);
    if (blanks == 0 || after + blanks >= text.size()) return std::nullopt;
    typed->text = text.substr(begin, after - begin);
    if (is_slip) typed->text.back() = '.';
    typed->length = after + blanks;
    // "1.5 million people": a bare number is one of a paragraph where a capital follows.
    if (is_bare && !is_upper(text[typed->length])) return std::nullopt;
    return typed;
}

} // namespace reeve::document
