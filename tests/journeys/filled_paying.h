// What a filled office needs for every form of agreements, claims and payments to stand on a page.
#pragma once
#include "tests/journeys/client.h"

namespace reeve::journeys {

// The addresses of pages at each stage, of staff and of the walk's applicant.
std::vector<std::string> fill_paying(TestOffice&);

} // namespace reeve::journeys
