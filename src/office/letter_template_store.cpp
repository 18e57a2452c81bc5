// Keeps the words of letters.
#include "office/letter_template_store.h"

namespace reeve::office {

LetterWords words_of_letter(db::Connection& connection, const LetterSet& set, const LetterTemplate& letter) {
    auto kept = db::record(connection, letter_words_fields(),
                           db::Sql("letter_set = :letter_set AND letter = :letter", "the office's words of a letter"),
                           {{"letter_set", set.key}, {"letter", letter.key}});
    if (kept) return *kept;
    LetterWords none;
    none.letter_set = set.key;
    none.letter = letter.key;
    return none;
}

std::string words_that_stand(db::Connection& connection, const LetterSet& set, std::string_view letter) {
    const auto* found = set.find(letter);
    if (!found) throw Fault("no letter " + std::string(letter) + " among the " + set.title);
    auto kept = words_of_letter(connection, set, *found);
    return kept.words.text.empty() ? found->words : kept.words.text;
}

Result<LetterWords> keep_letter_words(Change& change, const LetterSet& set, const LetterTemplate& letter,
                                      LetterWords words) {
    if (auto problems = check_letter(letter, words.words.text); !problems.empty()) return problems;
    if (words.id) return keep(change, letter_words_fields(), std::move(words));
    if (words_of_letter(change.tx, set, letter).id) return Refusal{"Somebody else wrote this letter meanwhile.", ""};
    return keep_new(change, letter_words_fields(), std::move(words));
}

Result<LetterWords> put_back_letter(Change& change, LetterWords words) {
    if (!words.id || words.words.text.empty()) return Refusal{"The letter has the program’s words already.", ""};
    words.words_before = std::exchange(words.words, {});
    return keep(change, letter_words_fields(), std::move(words));
}

} // namespace reeve::office
