// What a filled office needs for every form of grants to stand on a page.
#pragma once
#include "tests/journeys/client.h"

namespace reeve::journeys {

// The addresses of a bid that the office still has to decide on, of its checks, and of a round that waits for its
// decision.
std::vector<std::string> fill_grants(TestOffice&);

} // namespace reeve::journeys
