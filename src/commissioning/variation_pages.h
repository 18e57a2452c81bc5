// The pages of variations, each mounted by its own function: the office's, and the recipient's.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::commissioning {

void mount_variations(office::Routes&);
void mount_my_variations(office::Routes&);

} // namespace reeve::commissioning
