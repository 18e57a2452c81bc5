// What papers and recommendations say about the duties of the office: when their clocks start, and what shows that they
// were done.
#pragma once
#include "office/duty_registry.h"

namespace reeve::reporting {

// L-0028 answering the panel in writing, L-0036 papers ready before a meeting, L-0120 papers for public meetings
// published.
std::vector<office::DutyWitness> paper_witnesses();

} // namespace reeve::reporting
