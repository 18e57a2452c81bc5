// The slice of oversight: the chief constable held to account, and what the force is asked to tell.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::oversight {

// Hands the office this slice's routes, descriptions, figures, rules and cautions.
void mount(office::Office&);

} // namespace reeve::oversight
