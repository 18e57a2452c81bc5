// Text that people wrote in small Markdown as blocks of a document, read as a page reads it.
#pragma once
#include "document/document_block.h"
#include <string_view>

namespace reeve::document {

// Paragraphs and quotes as remarks, a heading as a remark in bold, lists as lists; an item
// that cannot be numbered from 1 in its list begins a remark with its number. A link keeps its address only where that
// works from a file. What is too long or too deep to be read as Markdown stands as it was typed.
std::vector<Block> prose_blocks(std::string_view text);
// The same where the first words carry the number of a paragraph.
std::vector<Block> numbered_blocks(std::string_view text);
// The words alone, its paragraphs and items on lines of their own: for the cell of a table.
Runs prose_runs(std::string_view text);

} // namespace reeve::document
