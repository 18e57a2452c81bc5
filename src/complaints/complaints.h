// The slice of complaints: reviews of complaints with their clocks, and what stands beside them.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::complaints {

// Hands the office this slice's routes, descriptions, figures, invariants and what shows that its duties were done.
void mount(office::Office&);

} // namespace reeve::complaints
