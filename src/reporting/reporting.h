// The slice of reporting: papers, their figures and their editions.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::reporting {

// Hands the office this slice's routes, descriptions, figures and invariants.
void mount(office::Office&);

} // namespace reeve::reporting
