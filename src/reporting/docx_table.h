// A table of the paper as WordprocessingML.
#pragma once
#include "reporting/document_block.h"
#include "reporting/docx_relations.h"
#include <string>

namespace reeve::reporting {

// Caption, table and notes. The heading row is flagged and repeated on each page; `caption` also describes the table to
// assistive technology.
std::string docx_table(const Table&, DocxRelations&);
// Width of each column in twentieths of a point, by how much its cells hold; together as wide as the text.
std::vector<int> docx_column_widths(const Table&);

} // namespace reeve::reporting
