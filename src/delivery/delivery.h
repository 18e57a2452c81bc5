// The slice of the measures of delivery: numbers that come from outside.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::delivery {

// Hands the office this slice's routes, descriptions, figures and invariants.
void mount(office::Office&);

} // namespace reeve::delivery
