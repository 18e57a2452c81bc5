// Folds text for matching: small plain letters, straight quotes, single blanks; and what follows from it, addresses in
// words.
#include "base/text.h"
#include "base/utf8.h"

namespace reeve {
namespace {

// The plain letters of U+00C0 to U+017F, in order; "*" is no letter and stays.
constexpr std::string_view latin[] = {
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i", // À
    "d", "n", "o",  "o",  "o", "o", "o",  "*", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i", // à
    "d", "n", "o",  "o",  "o", "o", "o",  "*", "o", "u", "u", "u", "u", "y", "th", "y",
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d", // Ā
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i", // Ġ
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o", // ŀ
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u", // Š
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"};
static_assert(std::size(latin) == 0x180 - 0xC0);

// The same for U+1E00 to U+1EFF, where the plain letter changes seldom: each run begins at `from`.
struct Run {
    char32_t from;
    std::string_view letter;
};
constexpr Run more_latin[] = {
    {0x1E00, "a"}, {0x1E02, "b"}, {0x1E08, "c"},  {0x1E0A, "d"},  {0x1E14, "e"}, {0x1E1E, "f"}, {0x1E20, "g"},
    {0x1E22, "h"}, {0x1E2C, "i"}, {0x1E30, "k"},  {0x1E36, "l"},  {0x1E3E, "m"}, {0x1E44, "n"}, {0x1E4C, "o"},
    {0x1E54, "p"}, {0x1E58, "r"}, {0x1E60, "s"},  {0x1E6A, "t"},  {0x1E72, "u"}, {0x1E7C, "v"}, {0x1E80, "w"},
    {0x1E8A, "x"}, {0x1E8E, "y"}, {0x1E90, "z"},  {0x1E96, "h"},  {0x1E97, "t"}, {0x1E98, "w"}, {0x1E99, "y"},
    {0x1E9A, "a"}, {0x1E9B, "s"}, {0x1E9E, "ss"}, {0x1E9F, "d"},  {0x1EA0, "a"}, {0x1EB8, "e"}, {0x1EC8, "i"},
    {0x1ECC, "o"}, {0x1EE4, "u"}, {0x1EF2, "y"},  {0x1EFA, "ll"}, {0x1EFC, "v"}, {0x1EFE, "y"}};

std::string_view plain_letters(char32_t c) {
    if (c >= 0xC0 && c < 0x180) return latin[c - 0xC0];
    if (c < 0x1E00 || c > 0x1EFF) return "*";
    std::string_view letters;
    for (const auto& run : more_latin)
        if (run.from <= c) letters = run.letter;
    return letters;
}

// Quotes and dashes as a keyboard has them, or 0.
char plain_mark(char32_t c) {
    if ((c >= 0x2018 && c <= 0x201B) || c == 0x2032 || c == 0x02BC) return '\'';
    if ((c >= 0x201C && c <= 0x201F) || c == 0x2033) return '"';
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
    return 0;
}

void append_folded(std::string& text, char32_t c) {
    if (c < 0x80) {
        text += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    } else if (const auto letters = plain_letters(c); letters != "*") {
        text += letters;
    } else if (const char mark = plain_mark(c)) {
        text += mark;
    } else if (c != 0xAD && (c < 0x300 || c > 0x36F)) { // soft hyphens and combining accents vanish
        append_character(text, c);
    }
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

} // namespace

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool blank_waits = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = character_at(text, at);
        if (character.valid && is_blank(character.value)) {
            blank_waits = !result.empty();
        } else {
            if (blank_waits) result += ' ';
            blank_waits = false;
            if (character.valid) append_folded(result, character.value);
            else result += text[at];
        }
        at += character.length;
    }
    return result;
}

std::string slug_of(std::string_view text) {
    std::string slug;
    bool hyphen_waits = false;
    for (const char c : replaced(folded(text), "&", " and ")) {
        if (c == '\'') continue;
        if (!is_letter_or_digit(c)) {
            hyphen_waits = !slug.empty();
            continue;
        }
        if (hyphen_waits) slug += '-';
        hyphen_waits = false;
        slug += c;
    }
    return slug;
}

// The capital of a Latin letter, or the character itself.
static char32_t capital_of(char32_t c) {
    if (c >= 'a' && c <= 'z') return c - 'a' + 'A';
    if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 0x20;
    const bool odd_is_small = (c >= 0x100 && c <= 0x137 && c != 0x131) || (c >= 0x14A && c <= 0x177)
                              || (c >= 0x1E00 && c <= 0x1E95) || (c >= 0x1EA0 && c <= 0x1EFF);
    if (odd_is_small && c % 2 == 1) return c - 1;
    const bool even_is_small = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    return even_is_small && c % 2 == 0 ? c - 1 : c;
}

std::string capitalised(std::string_view text) {
    if (text.empty()) return "";
    const auto first = character_at(text, 0);
    if (!first.valid) return std::string(text);
    std::string result;
    append_character(result, capital_of(first.value));
    return result.append(text.substr(first.length));
}

} // namespace reeve
