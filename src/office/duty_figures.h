// What can be counted of duties.
#pragma once
#include "office/figure.h"

namespace reeve::office {

class DutyRegistry;

// F-0080: of the duties that fell due in a period, how many were done in time. The registry outlives the figures.
std::vector<FigureDefinition> duty_figures(const DutyRegistry&);

} // namespace reeve::office
