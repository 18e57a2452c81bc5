// For tests: small Word files as other programs write them.
#pragma once
#include <map>
#include <string>

namespace reeve::document {

using DocxParts = std::map<std::string, std::string>;

// The parts of a Word document with this body (inside w:body), of which a test changes or adds some. Lists 1 and 2
// share one shape (1. / a. / i.), list 3 begins it again at 5, list 4 is bullets, list 5 prints 1.1 at its second
// level.
DocxParts docx_parts_with(const std::string& body);
std::string docx_file_of(const DocxParts&);
// A paragraph of plain text; in list `list` at `level` where it is over 0; of a style where one is named.
std::string docx_p(const std::string& text, int list = 0, int level = 0, const std::string& style = "");

} // namespace reeve::document
