// Figures over the accepted returns of grants, and over the money that is due back.
#pragma once
#include "office/figure.h"

namespace reeve::commissioning {

std::vector<office::FigureDefinition> return_figures();

} // namespace reeve::commissioning
