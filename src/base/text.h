// Text as people type it and as the office shows it: trimming, folding, counting, words for numbers, lists and ages.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reeve {

// Long text of several paragraphs, kept as written (Markdown of the small kind); a type of its own so that a form gives it room.
struct Prose {
    std::string text;
    auto operator<=>(const Prose&) const = default;
};

bool is_utf8(std::string_view);
std::string_view trimmed(std::string_view);
// Line ends as \n, no NUL, no control characters but tab and newline, outer blanks gone. Typed text passes here before it is kept.
std::string tidied(std::string_view typed);
// For matching: lower case and without accents for Latin letters, curly quotes straight, runs of blanks single.
std::string folded(std::string_view);
std::size_t count_characters(std::string_view utf8);
std::size_t count_words(std::string_view);
std::vector<std::string> split(std::string_view, char separator);
std::vector<std::string> lines_of(std::string_view);
std::string joined(const std::vector<std::string>&, std::string_view separator);
std::string replaced(std::string text, std::string_view from, std::string_view to);
bool contains_folded(std::string_view text, std::string_view sought);
// At most so many characters, cut at a word with an ellipsis.
std::string shortened(std::string_view text, std::size_t characters);

std::string with_commas(std::int64_t);                   // 463,973
// "1 action", "2 actions": the count with its noun; plural is noun + "s" unless given.
std::string counted(std::int64_t, std::string_view noun, std::string_view plural = "");
// one to twelve in words, then digits with commas.
std::string number_words(std::int64_t);
std::string ordinal(int);                                // 1st, 2nd, 23rd
std::string list_of(const std::vector<std::string>&);    // "a, b and c"
std::string capitalised(std::string_view);               // first letter only
std::string slug_of(std::string_view);                   // "castle-donington"
// Table One, Table Two ... Table Twenty, then Table 21.
std::string caption_number(int);
std::string letter_of(int index);                        // 0 -> a, 25 -> z, 26 -> aa

std::string percent_encoded(std::string_view);           // for one part of an address
// Decodes %XX and (when `plus_is_space`) "+"; no value... an unfinished escape is kept as it stands.
std::string percent_decoded(std::string_view, bool plus_is_space);
std::string base64(std::string_view bytes);
std::string html_escaped(std::string_view);              // & < > " '  (also the XML escapes)

} // namespace reeve
