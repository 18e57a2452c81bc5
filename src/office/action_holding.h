// The open actions of a leaver.
#pragma once
#include "office/people/holding.h"

namespace reeve::office {

Holding open_actions_held();

} // namespace reeve::office
