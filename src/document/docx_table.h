// A table of the paper as WordprocessingML.
#pragma once
#include "document/document_block.h"
#include "document/docx_relations.h"
#include <string>

namespace reeve::document {

// Caption, table and notes. The heading row is flagged and repeated on each page; the caption also names the
// table to assistive technology. `text_width` is in twentieths of a point.
std::string docx_table(const Table&, DocxRelations&, int text_width);

} // namespace reeve::document
