// The demo office's letters with what a walk over all forms needs beside them.
#pragma once
#include "tests/journeys/client.h"

namespace reeve::journeys {

// Gives one of the office's letters its own words, subscribes a reader, and adds the addresses of both.
void write_letters(TestOffice&, std::vector<std::string>& addresses);

} // namespace reeve::journeys
