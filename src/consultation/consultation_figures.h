// What can be counted of consultations.
#pragma once
#include "office/figure.h"

namespace reeve::consultation {

// F-0032: the responses that count, of consultations that closed in the period, by consultation or by strand of one.
office::FigureDefinition responses_figure();

} // namespace reeve::consultation
