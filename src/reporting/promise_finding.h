// Finds the sentences of a paper that read like promises to report, for a person to record or leave.
#pragma once
#include "office/wording.h"
#include <optional>

namespace reeve::reporting {

struct PromiseFound {
    std::string place;       // "Paragraph 7"
    std::string words;       // the sentence
    std::optional<Date> due; // the last day of the month it names, counted on from the meeting
};

// In reading order. Nothing is decided: a sentence may be found that promises nothing, and one missed that does.
std::vector<PromiseFound> promises_in(const office::WrittenText&);

} // namespace reeve::reporting
