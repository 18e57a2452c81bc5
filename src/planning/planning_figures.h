// What can be counted of a plan's road: the days before the Panel had the draft, and the days the public was asked.
#pragma once
#include "office/figure.h"

namespace reeve::planning {

// F-0030 and F-0031.
std::vector<office::FigureDefinition> figures();

} // namespace reeve::planning
