// Runs and paragraphs as WordprocessingML.
#pragma once
#include "document/document_block.h"
#include "document/docx_relations.h"
#include <string>
#include <string_view>

namespace reeve::document {

// One run of plain text; `properties` are the inner elements of w:rPr. A newline is a line break, a tab a tab.
std::string docx_run(std::string_view text, std::string_view properties = "");
// The runs of the paper: links and figures become links, a figure followed by its reference in small letters.
std::string docx_runs(const Runs&, DocxRelations&);
// A paragraph of this style around finished runs; `properties` are further inner elements of w:pPr.
std::string docx_paragraph(std::string_view style, std::string_view content, std::string_view properties = "");

} // namespace reeve::document
