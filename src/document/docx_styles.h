// The styles of a Word paper, and its one list of numbers.
#pragma once
#include <string>
#include <string_view>

namespace reeve::document {

std::string docx_styles(std::string_view language);
// List 1 numbers the paragraphs of the whole paper (1., a.), list 2 is bullets; lists 3 onwards are steps from 1, one
// list for each process diagram.
std::string docx_numbering(int step_lists);
constexpr int docx_bullets = 2;
constexpr int docx_first_steps = 3;

} // namespace reeve::document
