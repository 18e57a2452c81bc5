// What a Word template offers a paper: its styles, its place for the paper, and the words in braces that it holds.
#pragma once
#include <string>
#include <vector>

namespace reeve::document {

struct TemplateStyle {
    std::string id;
    std::string name;      // as Word shows it: "heading 1"
    std::string kind;      // "paragraph", "character" or "table"
    bool is_usual = false; // what text or a table has that names no style
};

struct HouseTemplate {
    std::vector<TemplateStyle> styles;
    bool has_place = false;         // a paragraph that holds {paper} alone
    std::vector<std::string> words; // the words in braces that it holds and a paper fills in: "{title}"
};

} // namespace reeve::document
