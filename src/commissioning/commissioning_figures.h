// What can be counted of commissioning: the due-diligence visits and the funding of the projects visited.
#pragma once
#include "office/figure.h"

namespace reeve::commissioning {

// F-0020, the table a paper captions as Table One.
std::vector<office::FigureDefinition> figures();

} // namespace reeve::commissioning
