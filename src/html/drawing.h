// Where a drawing stands: in a page, whose styles give it colours, or alone (PDF, DOCX, a file), where it carries them
// itself.
#pragma once
#include "html/markup.h"

namespace reeve::html {

enum class Drawing { in_page, standalone };

// A drawing that html/ made and that was kept as text meanwhile, put into a page. A Fault where it is anything but one
// svg element without script, style, event, link or reference to elsewhere.
Html kept_drawing(const std::string& svg);

} // namespace reeve::html
