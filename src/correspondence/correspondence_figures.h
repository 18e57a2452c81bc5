// The figures counted from letters and e-mails.
#pragma once
#include "office/figure.h"

namespace reeve::correspondence {

std::vector<office::FigureDefinition> letter_figures();

} // namespace reeve::correspondence
