// An answer whole as JSON and back: what a frozen paper keeps, with the words that canonical() leaves out.
#pragma once
#include "office/figure.h"

namespace reeve::office {

Json whole_json(const Answer&);
// Reads what whole_json wrote; anything else is a Fault, since only the program writes it.
Answer answer_from(const Json&);

} // namespace reeve::office
