// The figures of programmes.
#pragma once
#include "office/figure.h"

namespace reeve::programmes {

std::vector<office::FigureDefinition> programme_figures(); // F-0290 to F-0294

} // namespace reeve::programmes
