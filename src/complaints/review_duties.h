// What the records of reviews say of the duties of the law: their occasions, and what shows that they were done.
#pragma once
#include "office/duty_registry.h"

namespace reeve::complaints {

std::vector<office::DutyWitness> review_witnesses();

} // namespace reeve::complaints
