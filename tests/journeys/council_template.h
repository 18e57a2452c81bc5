// The Word template of a council that the journeys set papers into, as LibreOffice wrote it.
#pragma once
#include <string>

namespace reeve::journeys {

// Its header names the body, its footer the reference, and {paper} stands between two lines of its own.
std::string council_template();

} // namespace reeve::journeys
