// A paper as plain text: for the pack, for search, and for those who read with nothing but text.
#pragma once
#include "document/document.h"
#include <string>

namespace reeve::document {

// UTF-8, lines as long as their paragraphs. A table stands as one line for each row ("Area: Brook; Days: 1"), a
// picture as its description, figures as "80 reports [F-0231]".
std::string document_text(const Document&);

} // namespace reeve::document
