// The search pages: /search for everyone, over what is open, and /staff-search for the office.
#pragma once

namespace reeve::office {

class Routes;
void mount_search(Routes&);

} // namespace reeve::office
