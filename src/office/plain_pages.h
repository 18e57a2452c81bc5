// The pages every site of the office has: health, numbers for watching, accessibility, contact.
#pragma once
#include "office/routes.h"

namespace reeve::office {

void mount_plain_pages(Routes&);

} // namespace reeve::office
