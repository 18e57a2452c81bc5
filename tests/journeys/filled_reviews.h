// For the filled office: complaint reviews that one post has opened, so that what is behind their doors stands on
// pages.
#pragma once
#include "tests/journeys/client.h"

namespace reeve::journeys {

void open_reviews(TestOffice&, std::int64_t hours_to_copies, std::vector<std::string>& addresses);

} // namespace reeve::journeys
