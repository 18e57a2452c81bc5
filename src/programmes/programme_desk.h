// Brings a programme together with what its pages show: its parts, measures with their figures, and assessments.
#pragma once
#include "office/visit.h"
#include "programmes/programme_view.h"

namespace reeve::programmes {

// Each measure with what its figure says now; asked over the financial year so far where it names no period.
std::vector<ShownMeasure> shown_measures(office::Visit&, const Programme&, bool public_only);
// How many people are too few to be told: the setting hide_up_to.
std::int64_t few_people(office::Visit&);

} // namespace reeve::programmes
