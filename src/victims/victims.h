// The slice of victims: their journeys through the agencies, and what people who went through them said.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::victims {

// Hands the office this slice's routes, descriptions, figures, rules and its job.
void mount(office::Office&);

} // namespace reeve::victims
