// A paper of the demo office as it comes back from Word: a heading as it was, and words that are new behind it.
#pragma once
#include "document/docx_reading_fixture.h"

namespace reeve::journeys {

inline std::string edited_paper() {
    using document::docx_p;
    return document::docx_file_of(document::docx_parts_with(
        docx_p("Purpose of report") + docx_p("Every council was asked first.") + docx_p("Request of the Panel")));
}

} // namespace reeve::journeys
