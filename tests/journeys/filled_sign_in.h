// What a filled office needs for every form of codes and passkeys to stand on a page.
#pragma once
#include "tests/journeys/client.h"

namespace reeve::journeys {

// The addresses that ask for them when the copies are opened, so many hours later.
void ask_at_sign_in(TestOffice&, std::int64_t hours_to_copies, std::vector<std::string>& addresses);

} // namespace reeve::journeys
