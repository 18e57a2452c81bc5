// Text as people type it and as the office shows it: trimming, folding, counting, words for numbers, lists and ages.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reeve {

// Long text of several paragraphs, kept as written (Markdown of the small kind); a type of its own so that a form gives
// it room.
struct Prose {
    std::string text;
    auto operator<=>(const Prose&) const = default;
};

bool is_utf8(std::string_view);
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; } // 0 to 9, whatever the locale
bool all_digits(std::string_view);                               // true of empty text
// Without the blanks at both ends; no-break spaces are blanks too.
std::string_view trimmed(std::string_view);
// Line ends as \n, no NUL, no control characters but tab and newline, outer blanks gone, bytes that are not UTF-8 as
// U+FFFD. Typed text passes here before it is kept.
std::string tidied(std::string_view typed);
// For matching: lower case and without accents for Latin letters, curly quotes straight, dashes as hyphens, runs of
// blanks single and none at the ends.
std::string folded(std::string_view);
std::size_t count_characters(std::string_view utf8);
// Runs between blanks, as the browser's word counter finds them.
std::size_t count_words(std::string_view);
// "a,,b" gives three parts; empty text gives one empty part.
std::vector<std::string> split(std::string_view, char separator);
// Without their line ends (\n or \r\n); a newline at the very end opens no further line, and empty text has no lines.
std::vector<std::string> lines_of(std::string_view);
std::string joined(const std::vector<std::string>&, std::string_view separator);
std::string replaced(std::string text, std::string_view from, std::string_view to);
bool contains_folded(std::string_view text, std::string_view sought);
// At most so many characters, cut at a word with an ellipsis (which counts).
std::string shortened(std::string_view text, std::size_t characters);

std::string with_commas(std::int64_t); // 463,973; negative as −1,234
// "1 action", "2 actions": the count with its noun; plural is noun + "s" unless given.
std::string counted(std::int64_t, std::string_view noun, std::string_view plural = "");
// one to twelve in words, everything else in digits with commas.
std::string number_words(std::int64_t);
std::string ordinal(int);                             // 1st, 2nd, 23rd
std::string list_of(const std::vector<std::string>&); // "a, b and c"
std::string capitalised(std::string_view);            // first letter only
std::string slug_of(std::string_view);                // "castle-donington"
// The whole caption label: "Table One", "Table Two" ... "Table Twenty", then "Table 21".
std::string caption_number(int);
std::string letter_of(int index); // 0 -> a, 25 -> z, 26 -> aa

std::string percent_encoded(std::string_view); // for one part of an address
// Decodes %XX and, where `plus_is_space`, "+". An escape that is cut short or not hexadecimal is kept as it stands. The
// result may hold any bytes, so whoever takes it from outside checks is_utf8 and NUL.
std::string percent_decoded(std::string_view, bool plus_is_space);
std::string base64(std::string_view bytes);
std::string html_escaped(std::string_view); // & < > " ' as entities that XML knows too

} // namespace reeve
