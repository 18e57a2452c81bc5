// What a paper promised to report later, and what became of it, below the published paper.
#pragma once
#include "html/markup.h"
#include "reporting/promise.h"

namespace reeve::reporting {

// For the public; nothing where none is recorded. What is due is told with its day and not with how late it is, which
// changes by the day.
html::Html promises_view(const std::vector<Promise>&);
// The paper that kept it as a link, where its reference is one; else the words.
html::Content kept_in_shown(const Promise&);
// SAMPLE where it was invented; else nothing.

} // namespace reeve::reporting
