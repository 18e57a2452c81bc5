// The styles of a Word paper, and its one list of numbers.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace reeve::document {

struct PaperStyle {
    std::string id;    // as the text names it
    std::string name;  // as Word shows it; Word knows its own styles by it, in any language
    std::string kind;  // "paragraph", "character" or "table"
    std::string inner; // what follows its name
};
// All but the defaults, the same for every paper.
const std::vector<PaperStyle>& docx_style_list();
// The whole of word/styles.xml.
std::string docx_styles(std::string_view language);
// List 1 numbers the paragraphs of the whole paper (1., a.), list 2 is bullets; lists 3 onwards are steps from 1, one
// list for each process diagram.
std::string docx_numbering(int step_lists);
// Its lists and their shapes, numbered after somebody's own and linked to no style.
struct DocxOwnLists {
    std::string shapes; // w:abstractNum, which must all stand before the first w:num
    std::string lists;  // w:num
};
DocxOwnLists docx_lists_after(int lists_before, int shapes_before, int step_lists);
constexpr int docx_paragraphs = 1;
constexpr int docx_bullets = 2;
constexpr int docx_first_steps = 3;

} // namespace reeve::document
