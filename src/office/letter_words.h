// The words of a letter with names in braces, which are filled in from a record: what may stand there, and what comes
// out.
#pragma once
#include "base/result.h"
#include <map>
#include <string>
#include <vector>

namespace reeve::office {

// What a letter can say of a record: written {received on}.
struct LetterField {
    std::string name;
    std::string about;      // "The day the application came"
    bool is_needed = false; // the letter is none without it
};

struct LetterTemplate {
    std::string key; // "decision", as its address ends
    std::string label;
    std::string words; // as the program has them; an empty line ends a paragraph
    std::vector<LetterField> fields;
};

// By name; each value is the paragraphs it stands for, and an empty one is something the record does not hold.
using LetterValues = std::map<std::string, std::vector<std::string>, std::less<>>;

// Names that the letter does not know, needed ones that are missing and braces that do not close, each beside "words".
Problems check_letter(const LetterTemplate&, std::string_view words);
// The paragraphs of the letter. One that names what the record does not hold is left out; one that is nothing but a
// name becomes that value's paragraphs.
std::vector<std::string> filled_letter(std::string_view words, const LetterValues&);
// The paragraphs of a text, which empty lines divide.
std::vector<std::string> paragraphs_of(std::string_view text);

} // namespace reeve::office
