// How the text of a Word paper is set: in our own look, or in that of somebody's document.
#pragma once
#include <functional>
#include <map>
#include <string>

namespace reeve::document {

// A style of ours -> the id of the style that stands for it.
using DocxStyleNames = std::map<std::string, std::string, std::less<>>;

struct DocxLook {
    int text_width = 9638;  // twentieths of a point; A4 less two margins of 20 mm
    int lists_before = 0;   // lists of somebody's own, which ours are counted after
    DocxStyleNames styles;  // those that have another id than ours
    bool is_theirs = false; // the lists are no part of the styles, so paragraphs say their own
};

} // namespace reeve::document
