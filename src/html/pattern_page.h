// The page at /patterns: every component in each of its states, for developers, testers and the accessibility checks.
#pragma once
#include "html/markup.h"
#include <vector>

namespace reeve::html {

struct Pattern {
    std::string name; // "Text input"
    std::string slug; // "text-input"
    Html example;
};
const std::vector<Pattern>& patterns();
// The main part, with its h1; the caller puts the shell around it.
Html pattern_page();

// Each gives the patterns of one family.
std::vector<Pattern> control_patterns();
std::vector<Pattern> content_patterns();
std::vector<Pattern> drawing_patterns();

} // namespace reeve::html
