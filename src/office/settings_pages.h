// The page on which an office sets its names, rules and mail.
#pragma once

namespace reeve::office {

class Routes;
// Mounts /settings (right manage_office).
void mount_settings(Routes&);

} // namespace reeve::office
