// The figures of visits: planned, made and the concerns raised, by scheme kind.
#pragma once
#include "office/figure.h"

namespace reeve::scrutiny {

std::vector<office::FigureDefinition> visit_figures(); // F-0200 to F-0204

} // namespace reeve::scrutiny
