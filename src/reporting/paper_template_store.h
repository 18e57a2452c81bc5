// Keeps the templates of papers.
#pragma once
#include "reporting/paper_template.h"

namespace reeve::reporting {

// By body.
std::vector<PaperTemplate> paper_templates(db::Connection&);
// The body's own, whatever its capitals; the usual one where it has none.
PaperTemplate template_for(db::Connection&, std::string_view body);

} // namespace reeve::reporting
