// The figures counted from decisions, inspection reports, audits and risks.
#pragma once
#include "office/figure.h"

namespace reeve::assurance {

std::vector<office::FigureDefinition> assurance_figures();

} // namespace reeve::assurance
