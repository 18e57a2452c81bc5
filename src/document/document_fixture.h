// The paper the tests of documents share: a work update to a panel, with everything a paper can hold.
#pragma once
#include "document/document.h"

namespace reeve::document {

// Numbered: 44 paragraphs, Table One with N/A, a map, a process diagram, a picture, quoted figures, implications.
Document work_update();
// A PNG of one colour.
std::string plain_png(int width, int height);

} // namespace reeve::document
