// What happened next to a paper: the recommendations made on it, the replies, and the actions that came of them.
#pragma once
#include "html/markup.h"
#include "reporting/recommendation.h"

namespace reeve::reporting {

// For the public; nothing where none was made.
html::Html recommendations_view(const std::vector<Recommendation>&);

} // namespace reeve::reporting
