// The registered figures as they are told for the period of a paper that is brought in.
#pragma once
#include "office/office.h"
#include "reporting/number_guess.h"

namespace reeve::reporting {

// Every figure that answers for this period without being narrowed, as a value, a change and a share; what is withheld
// is left out.
std::vector<ToldFigure> told_figures(db::Connection&, office::Office&, const Period&, Moment now);

} // namespace reeve::reporting
