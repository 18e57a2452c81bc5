// The pages on which the people of the office are looked after by those with the right.
#pragma once
#include "office/routes.h"

namespace reeve::office {

void mount_people(Routes&);

} // namespace reeve::office
