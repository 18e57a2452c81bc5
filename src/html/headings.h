// Headings of any level, and the paragraphs pages are made of.
#pragma once
#include "html/markup.h"
#include <vector>

namespace reeve::html {

// Level 1 to 6 with the classes given.
Html heading(int level, std::string_view classes, const Content& text, std::string_view id = "");
// The page's own heading, with a caption above it where there is one ("Figure F-0231").
Html page_heading(const Content& text, const Content& caption = {});
Html section_heading(const Content& text, std::string_view id = ""); // h2
Html sub_heading(const Content& text, std::string_view id = "");     // h3
Html paragraph(const Content& text);
Html lead_paragraph(const Content& text);
Html small_paragraph(const Content& text);
Html bullet_list(const std::vector<Content>& items);
Html numbered_list(const std::vector<Content>& items);
// Two thirds of the width, where text is read; a third beside it where there is something to put there.
Html text_column(const Html& text, const Html& beside = {});

} // namespace reeve::html
