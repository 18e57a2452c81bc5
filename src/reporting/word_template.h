// A Word template, the office's own or its host council's, that papers are set into.
#pragma once
#include "document/house_template.h"
#include "office/keep.h"

namespace reeve::reporting {

struct WordTemplate {
    Id<WordTemplate> id;
    int version = 1;
    std::string name; // "Committee report of the County Council"
    std::string body; // whose papers it is offered first for; any body's where empty
    Prose styles;     // a line for each style that was chosen: "Heading1=CouncilHeading"
    bool is_retired = false;
};
const Description<WordTemplate>& word_template_fields();

// Has a name.
Problems check(const WordTemplate&);
// The styles as they were chosen, ours -> theirs.
document::DocxStyleNames chosen_styles(const WordTemplate&);
Prose written_styles(const document::DocxStyleNames&);

} // namespace reeve::reporting
