// What is kept of a letter's words.
#include "office/letter_template.h"

namespace reeve::office {

const Description<LetterWords>& letter_words_fields() {
    static const auto fields =
        Description<LetterWords>("letter_words", "words of a letter")
            .hidden<&LetterWords::letter_set>("letter_set", {.label = "Letters"})
            .hidden<&LetterWords::letter>("letter", {.label = "Letter"})
            .has<&LetterWords::words>("words", {.label = "Words of the letter",
                                                .hint = "An empty line ends a paragraph. What stands in braces is "
                                                        "filled in; a paragraph whose braces have nothing to say is "
                                                        "left out.",
                                                .needed = true,
                                                .limit = 8000})
            .hidden<&LetterWords::words_before>("words_before", {.label = "Your words before", .limit = 8000});
    return fields;
}

const LetterTemplate* LetterSet::find(std::string_view letter) const {
    for (const auto& one : letters)
        if (one.key == letter) return &one;
    return nullptr;
}

} // namespace reeve::office
