// The figure that tells where the plan's measures stand.
#pragma once
#include "office/figure.h"

namespace reeve::delivery {

// F-0014: the latest number of each measure with its period, as a table.
office::FigureDefinition measures_figure();

} // namespace reeve::delivery
