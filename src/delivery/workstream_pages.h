// The pages of workstreams: the staff list and desk, the forms, and what the public sees.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::delivery {

void mount_workstream_list(office::Routes&);    // /work/workstreams
void mount_workstream_desk(office::Routes&);    // one workstream
void mount_workstream_forms(office::Routes&);   // making one, changing its words, the owner's word
void mount_workstream_actions(office::Routes&); // which actions it holds
void mount_initiatives(office::Routes&);        // /work/initiatives
void mount_milestones(office::Routes&);
void mount_risks(office::Routes&);
void mount_public_workstreams(office::Routes&); // /plan/workstreams

} // namespace reeve::delivery
