// The slice of community engagement: mounts its pages, figures and commands.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::engagement {

// Hands the office the routes, descriptions, figures, search entries and invariants of engagement.
void mount(office::Office&);

} // namespace reeve::engagement
