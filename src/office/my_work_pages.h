// My work: the page the staff site begins with.
#pragma once
#include "office/routes.h"

namespace reeve::office {

// "3 things are late, 5 are due this week and 2 people are waiting for you."
std::string my_work_sentence(std::int64_t late, std::int64_t due, std::int64_t waiting);
void mount_my_work(Routes&);

} // namespace reeve::office
