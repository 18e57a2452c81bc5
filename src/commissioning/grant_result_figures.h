// The figures of what grants brought about: targets met, and whom they reached.
#pragma once
#include "office/figure.h"

namespace reeve::commissioning {

std::vector<office::FigureDefinition> grant_result_figures(); // F-0065 and F-0066

} // namespace reeve::commissioning
