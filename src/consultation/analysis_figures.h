// The figures that a report of a consultation quotes beside how many answered: the ways responses came by, the answers
// to a question, the letters of campaigns, and the findings.
#pragma once
#include "office/figure.h"

namespace reeve::consultation {

// F-0033 responses by the way they came, F-0034 answers to a question, F-0035 letters of campaigns, F-0036 findings.
std::vector<office::FigureDefinition> analysis_figures();

} // namespace reeve::consultation
