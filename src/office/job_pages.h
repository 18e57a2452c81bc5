// The page on which the jobs of the program are seen, and tried again.
#pragma once

namespace reeve::office {

class Office;
// Mounts /jobs (right manage_office), and hands over the jobs the office does by itself.
void mount_jobs(Office&);

} // namespace reeve::office
