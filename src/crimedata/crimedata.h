// The slice of crime data: open recorded crime loaded from the police's files, what it can bear, and what it says.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::crimedata {

// Hands the office this slice's routes, figures and jobs.
void mount(office::Office&);

} // namespace reeve::crimedata
