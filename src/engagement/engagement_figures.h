// What can be counted of engagement: days, districts, themes, actions, what was passed on and what was noted for a
// board.
#pragma once
#include "office/figure.h"

namespace reeve::engagement {

// F-0001 to F-0006.
std::vector<office::FigureDefinition> figures();

} // namespace reeve::engagement
