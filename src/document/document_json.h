// A paper as JSON: whole for the PDF helper, and plain for those who take the data.
#pragma once
#include "base/json.h"
#include "document/document.h"

namespace reeve::document {

// For `paper export --format json` and the paper's .json address: {ref, title, version, meeting_date, classification,
// marks, ..., paragraphs: [{number, text, role, section, lettered, figures}], tables: [...], figures: [{ref, where,
// shown, value, ...}]}.
Json paper_json(const Document&);

// For the PDF template: every block with its runs, the pictures as base64, and the table of figures ready made.
Json layout_json(const Document&);

} // namespace reeve::document
