// The figures counted from complaint reviews; only counts leave the restricted records.
#pragma once
#include "office/figure.h"

namespace reeve::complaints {

std::vector<office::FigureDefinition> review_figures();

} // namespace reeve::complaints
