// The slice of scrutiny: visits by volunteers under a scheme, and what the force answered.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::scrutiny {

// Hands the office this slice's routes, descriptions, figures, duties and the rules its records must keep.
void mount(office::Office&);

} // namespace reeve::scrutiny
