// The text of a paper as its author writes it: words, quoted figures, and numbers marked with who gave them.
#pragma once
#include "base/result.h"
#include "office/figure_words.h"
#include "office/number_check.h"
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace reeve::reporting {

using office::UnlinkedNumber;

// A quoted figure: {{F-0231 change period=2024-05-01..2024-07-31}}
struct FigureMark {
    std::string reference;
    office::Quote quote = office::Quote::value;
    office::Question question;
    int decimals = -1; // {{F-0231 share.1 period=...}}: one decimal; -1: the house rule
};
// A number that is not a figure of the office: {{given 45|VAWG round plan, 2 July 2024}}
struct GivenMark {
    std::string words;
    std::string by;
};
struct PlainWords {
    std::string text;
    bool is_strong = false; // **words**
};
using TextPart = std::variant<PlainWords, FigureMark, GivenMark>;

// Reads a text; a mark that cannot be read is a problem that quotes it, so that nothing is printed that nobody meant.
Result<std::vector<TextPart>> read_text(std::string_view);
// The numbers of a text that stand outside its marks and have no source, with where they stand in the text itself.
std::vector<UnlinkedNumber> unlinked_in(std::string_view text);
// Which of several equal numbers: the words, and how many equal ones without a source stand before it.
struct NumberPlace {
    std::string words;
    int before = 0;
};
// How many equal numbers stand before this one of the list.
int equal_before(const std::vector<UnlinkedNumber>&, const UnlinkedNumber&);
// The text with this number replaced by the mark; the mark is appended where the words are empty; no value where the
// number does not stand there.
std::optional<std::string> with_mark(std::string_view text, const NumberPlace&, const std::string& mark);
// Writes a mark as the author sees it in the text box.
std::string written(const FigureMark&);
std::string written(const GivenMark&);

} // namespace reeve::reporting
