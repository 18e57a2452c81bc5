// What papers may quote of meetings: how many were held, and whom recruitment found.
#pragma once
#include "office/figure.h"

namespace reeve::meetings {

std::vector<office::FigureDefinition> meeting_figures();

} // namespace reeve::meetings
