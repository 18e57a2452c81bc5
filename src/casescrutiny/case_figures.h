// The figures of case scrutiny: reviewed, judged appropriate, learning confirmed.
#pragma once
#include "office/figure.h"

namespace reeve::casescrutiny {
std::vector<office::FigureDefinition> case_figures();
} // namespace reeve::casescrutiny
