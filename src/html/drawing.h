// Where a drawing stands: in a page, whose styles give it colours, or alone (PDF, DOCX, a file), where it carries them itself.
#pragma once

namespace reeve::html {

enum class Drawing { in_page, standalone };

} // namespace reeve::html
