// The slice of correspondence: letters and e-mails that come, and what is written back.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::correspondence {

// Hands the office this slice's routes, descriptions, figures, jobs and invariants.
void mount(office::Office&);

} // namespace reeve::correspondence
