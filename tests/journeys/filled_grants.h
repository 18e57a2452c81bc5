// What a filled office needs for every form of grants to stand on a page.
#pragma once
#include "tests/journeys/client.h"

namespace reeve::journeys {

// The address of a bid that the office still has to decide on.
std::string fill_grants(TestOffice&);

} // namespace reeve::journeys
