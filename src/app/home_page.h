// The first page of the public site.
#pragma once
#include "office/routes.h"

namespace reeve {

void mount_home(office::Routes&);

} // namespace reeve
