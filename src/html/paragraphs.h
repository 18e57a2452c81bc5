// Numbered paragraphs of plans and papers, each with its own address, and what changed between two versions.
#pragma once
#include "html/markup.h"
#include <vector>

namespace reeve::html {

struct NumberedParagraph {
    int number = 0;
    Html text;                        // what is in the paragraph, inline
    std::vector<Html> sub_paragraphs; // a, b, c
    Html beside;                      // "1 action, 2 measures"
};
// Numbers run on through the whole paper, so each list says its own; "#p24" leads to paragraph 24.
Html numbered_paragraphs(const std::vector<NumberedParagraph>&);

// Words added and removed, told by lines and by hidden words and not by colour alone.
enum class Change { kept, added, removed };
struct ChangedText {
    Change change = Change::kept;
    std::string text;
};
Html compared(const std::vector<ChangedText>&);
// The runs of words kept, removed and added from one text to the other; texts over 4,000 words are compared whole.
std::vector<ChangedText> changes_between(std::string_view before, std::string_view after);

} // namespace reeve::html
