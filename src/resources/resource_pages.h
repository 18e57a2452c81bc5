// The pages of the money and the places of the plan.
#pragma once
#include "office/routes.h"

namespace reeve::resources {

void mount_sites(office::Routes&);          // the same
void mount_precepts(office::Routes&);       // and those of the public
void mount_medium_budgets(office::Routes&); // the same
void mount_savings(office::Routes&);        // the same
void mount_precept_steps(office::Routes&);

} // namespace reeve::resources
