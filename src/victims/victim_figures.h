// What papers may quote of victims' journeys.
#pragma once
#include "office/figure.h"

namespace reeve::victims {

std::vector<office::FigureDefinition> victim_figures(); // F-0253

} // namespace reeve::victims
