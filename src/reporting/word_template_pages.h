// Answers with a paper set into a Word template.
#pragma once
#include "office/visit.h"
#include "reporting/word_template.h"

namespace reeve::reporting {

// `name` is that of the file without its ending.
http::Response docx_in(office::Visit&, const WordTemplate&, const document::Document&, Moment made,
                       const std::string& name);

} // namespace reeve::reporting
