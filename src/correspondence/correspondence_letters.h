// What the office writes back: the words of its letters, filled in from the letter that is answered.
#pragma once
#include "correspondence/correspondence_item.h"
#include "document/document.h"
#include "office/letter_template.h"

namespace reeve::correspondence {

// What each says, and what can be filled in.
const office::LetterSet& answer_letters();

// Whose letters they are.
struct OfficeWords {
    std::string office;
    std::string commissioner;
    std::string force;
};
// A letter to be read and changed before it goes: by e-mail where there is an address.
SentLetter drafted(SentKind, const CorrespondenceItem&, const OfficeWords&, std::string_view words);

document::Document letter_document(const SentLetter&, const CorrespondenceItem&, const std::string& office);

} // namespace reeve::correspondence
