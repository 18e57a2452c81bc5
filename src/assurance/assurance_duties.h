// What decisions and inspection reports say of the duties to publish the one and to comment on the other.
#pragma once
#include "office/duty_registry.h"

namespace reeve::assurance {

std::vector<office::DutyWitness> assurance_witnesses();

} // namespace reeve::assurance
