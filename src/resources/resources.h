// The slice of resources: the money and the places of the plan; the precept on its road, the medium-term budget with
// its savings options, and the sites where the public can meet the police.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve::resources {

// Hands the office this slice's routes, descriptions and what shows that its duties were done.
void mount(office::Office&);

} // namespace reeve::resources
