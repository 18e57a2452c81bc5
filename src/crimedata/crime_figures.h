// What can be counted of recorded crime, for papers and the public list.
#pragma once
#include "office/figure.h"

namespace reeve::crimedata {

// F-0180: recorded crime by area, category and period.
std::vector<office::FigureDefinition> figures();

} // namespace reeve::crimedata
