// The pages on which the people of the office are looked after by those with the right.
#pragma once
#include "html/text_controls.h"
#include "office/routes.h"

namespace reeve::office {

// The roles that somebody of the office can have.
html::Select role_select(const std::string& value, const Problems&);

void mount_people(Routes&);

} // namespace reeve::office
