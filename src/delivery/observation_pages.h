// The pages that bring observations in from a file: check, confirm, and the way back.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::delivery {

void mount_observations(office::Routes&);

} // namespace reeve::delivery
