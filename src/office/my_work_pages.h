// My work: the page the staff site begins with.
#pragma once
#include "office/routes.h"

namespace reeve::office {

void mount_my_work(Routes&);

} // namespace reeve::office
