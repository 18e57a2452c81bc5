// A paper as a page: the same document that Word and PDF are made from, with every paragraph and number a link.
#pragma once
#include "document/document.h"
#include "html/markup.h"

namespace reeve::reporting {

// Everything under the page's heading: marks, cover, sections, figures in this paper, end mark.
html::Html paper_view(const document::Document&);
// One run of text with its quoted figures, for previews.
html::Html runs_view(const document::Runs&);

} // namespace reeve::reporting
