// The figures of demand for grants and of how rounds were run, of rounds that are decided.
#pragma once
#include "office/figure.h"

namespace reeve::commissioning {

std::vector<office::FigureDefinition> demand_figures(); // F-0120 to F-0127

} // namespace reeve::commissioning
