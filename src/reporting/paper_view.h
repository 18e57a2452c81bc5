// A paper as a page: the same document that Word and PDF are made from, with every paragraph and number a link.
#pragma once
#include "html/markup.h"
#include "reporting/document.h"

namespace reeve::reporting {

// Everything under the page's heading: marks, cover, sections, figures in this paper, end mark.
html::Html paper_view(const Document&);
// One run of text with its quoted figures, for previews.
html::Html runs_view(const Runs&);

} // namespace reeve::reporting
