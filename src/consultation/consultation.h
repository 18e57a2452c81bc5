// The slice of consultation: what the office asked people, and what they answered.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::consultation {

// Hands the office this slice's routes, descriptions and jobs.
void mount(office::Office&);

} // namespace reeve::consultation
