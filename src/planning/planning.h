// The slice of planning: the Police and Crime Plan, its text, its road and its versions.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::planning {

// Hands the office this slice's routes, descriptions, figures and invariants.
void mount(office::Office&);

} // namespace reeve::planning
