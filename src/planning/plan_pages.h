// The pages of the plan: for staff the list, the desk with its text, the road and what is sent out; for the public the
// plan itself.
#pragma once
#include "office/routes.h"

namespace reeve::planning {

// Staff.
void mount_plan_list(office::Routes&);
void mount_plan_desk(office::Routes&);
void mount_plan_parts(office::Routes&);
void mount_plan_road(office::Routes&);
void mount_send_outs(office::Routes&);
void mount_plan_recommendations(office::Routes&);
void mount_plan_versions(office::Routes&);
void mount_pledges(office::Routes&);
void mount_force_priorities(office::Routes&); // and those of the public
void mount_plan_threads(office::Routes&);     // the same
void mount_forward_plans(office::Routes&);    // the same
// The public.
void mount_public_plan(office::Routes&);
void mount_public_versions(office::Routes&);
void mount_plan_files(office::Routes&); // and those of staff
void mount_public_priorities(office::Routes&);
void mount_plan_summary(office::Routes&);

} // namespace reeve::planning
