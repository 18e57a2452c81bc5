// The words an office gave its letters, as they are kept.
#pragma once
#include "office/keep.h"
#include "office/letter_template.h"

namespace reeve::office {

// As kept; a new record, not kept, where nobody changed the letter.
LetterWords words_of_letter(db::Connection&, const LetterSet&, const LetterTemplate&);
// What the letter says now: the office's words, or the program's.
std::string words_that_stand(db::Connection&, const LetterSet&, std::string_view letter);
// Problems beside "words" where the letter could not be filled in; a conflict where somebody wrote it meanwhile.
Result<LetterWords> keep_letter_words(Change&, const LetterSet&, const LetterTemplate&, LetterWords);
// The program's words again; the office's are kept beside them.
Result<LetterWords> put_back_letter(Change&, LetterWords);

} // namespace reeve::office
