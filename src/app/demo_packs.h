// The replay of the demo office's data packs.
#pragma once

namespace reeve::office {
class Office;
}

namespace reeve {

class DemoReplay;
// Behind the counts of recorded crime, which packs are made from.
void replay_packs(DemoReplay&, office::Office&);

} // namespace reeve
