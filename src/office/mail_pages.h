// The page on which the office's letters are seen: those that wait, those that went, and those that could not.
#pragma once

namespace reeve::office {

class Routes;
// Mounts /outbox (right manage_office).
void mount_mail(Routes&);

} // namespace reeve::office
