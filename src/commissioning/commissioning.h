// The slice of commissioning: so far the due-diligence visits to funded projects.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::commissioning {

// Hands the office this slice's routes, descriptions, figures and invariants.
void mount(office::Office&);

} // namespace reeve::commissioning
