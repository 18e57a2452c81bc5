// The pages of actions: the staff list and record, the forms and moves, work on many, and what the public sees.
#pragma once
#include "office/routes.h"

namespace reeve::office {

// Mounts /work/actions and /plan/actions, and hands over the description of an action.
void mount_actions(Office&);

// Each family of pages mounts its own.
void mount_action_list(Routes&);
void mount_action_record(Routes&);
void mount_action_forms(Routes&);
void mount_action_moves(Routes&);
void mount_actions_together(Routes&);
void mount_public_actions(Routes&);
void mount_action_imports(Routes&);

} // namespace reeve::office
