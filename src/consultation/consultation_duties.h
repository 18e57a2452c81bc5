// What consultations bear witness to: that the views of people, of victims and of ratepayers were obtained.
#pragma once
#include "office/duty_registry.h"

namespace reeve::consultation {

// L-0023 (Police Act 1996 s.96): for each plan issued here, a consultation on it that asked people and victims and
// closed before; for each financial year, consultations that asked people and ratepayers and closed in the year before
// it.
std::vector<office::DutyWitness> consultation_witnesses();

} // namespace reeve::consultation
