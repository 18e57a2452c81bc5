// The slice of case scrutiny: panels that look at closed cases, and the learning that goes back.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::casescrutiny {

// Hands the office this slice's routes, descriptions, figures and the rules its records must keep.
void mount(office::Office&);

} // namespace reeve::casescrutiny
