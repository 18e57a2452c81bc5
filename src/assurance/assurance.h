// The slice of assurance: decisions of the office, inspection reports, audit recommendations and corporate risks.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::assurance {

// Hands the office this slice's routes, descriptions, figures, duties and the rules its records must keep.
void mount(office::Office&);

} // namespace reeve::assurance
