// What papers may quote of items and information requests.
#pragma once
#include "office/figure.h"

namespace reeve::oversight {

std::vector<office::FigureDefinition> oversight_figures(); // F-0260 to F-0264

} // namespace reeve::oversight
