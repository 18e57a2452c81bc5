// The slice of meetings: bodies that meet, their meetings, papers, decisions and minutes.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::meetings {

// Hands the office this slice's routes, descriptions and the rules its records must keep.
void mount(office::Office&);

} // namespace reeve::meetings
