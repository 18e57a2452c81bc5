// What can be counted of the measures: reports from People Zones, their share of the force's, and people who took part
// in a programme.
#pragma once
#include "office/figure.h"

namespace reeve::delivery {

// F-0010, F-0011 and F-0012.
std::vector<office::FigureDefinition> figures();

} // namespace reeve::delivery
