// The letters of one part of the office as a set, and the words the office gave them in place of the program's.
#pragma once
#include "office/letter_words.h"
#include "record/description.h"

namespace reeve::office {

// The words of one letter; a letter that nobody changed has no such record.
struct LetterWords {
    Id<LetterWords> id;
    int version = 0;
    std::string letter_set; // "review"
    std::string letter;     // "decision"
    Prose words;            // empty: put back to the program's
    Prose words_before;     // the office's, before they were put back
};
const Description<LetterWords>& letter_words_fields();

struct LetterSet {
    std::string key;     // "review"
    std::string address; // "/work/review-letters"
    std::string title;   // "Letters of reviews"
    std::string section; // of the menu, with its address
    std::string section_address;
    std::string about; // what the page says of them
    std::vector<LetterTemplate> letters;

    const LetterTemplate* find(std::string_view letter) const;
};

} // namespace reeve::office
