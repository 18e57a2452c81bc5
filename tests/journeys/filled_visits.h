// Visits of a volunteer who walks through the filled office.
#pragma once
#include "tests/journeys/client.h"

namespace reeve::journeys {

// The visitor of the walk gets visits of the demo office's custody scheme.
void send_a_visitor(TestOffice&);

} // namespace reeve::journeys
