// The demo office's decisions, inspections, audits and risks, whose ids follow one another.
#include "app/demo_assurance.h"

namespace reeve {

void replay_assurance(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::assurance);
    replay_decisions(replay, ids);
    replay_inspections(replay, ids);
}

} // namespace reeve
