// What the precepts' own records say of the duties to tell the Panel, to answer it, and to answer a veto.
#pragma once
#include "office/duty_registry.h"

namespace reeve::resources {

std::vector<office::DutyWitness> precept_witnesses();

} // namespace reeve::resources
