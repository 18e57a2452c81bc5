// The pages of measures: the lists, one measure, its forms, and what the public sees.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::delivery {

void mount_measures(office::Routes&);        // /work/measures and the page of one
void mount_measure_forms(office::Routes&);   // beginning one, changing its words
void mount_measure_parts(office::Routes&);   // definitions, targets, notes
void mount_public_measures(office::Routes&); // /plan/measures

} // namespace reeve::delivery
