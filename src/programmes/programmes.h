// The slice of programmes: work over months or years, in cohorts, campaigns, packages or projects, what it is measured
// by, and the data-protection assessments without which nothing that captures people starts.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::programmes {

// Hands the office this slice's routes, descriptions, figures and the rules its records must keep.
void mount(office::Office&);

} // namespace reeve::programmes
