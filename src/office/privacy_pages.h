// The privacy notice for the public, and the register of personal data for those who work here.
#pragma once

namespace reeve::office {

class Office;
// Mounts /privacy and /privacy-register, and says why the office keeps what it keeps about its own people.
void mount_privacy(Office&);

} // namespace reeve::office
