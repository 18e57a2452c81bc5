// The demo office's decisions, inspections, audits and risks: where their ids begin.
#pragma once
#include "app/demo_replay.h"

namespace reeve {

namespace demo_ids {
inline constexpr std::int64_t assurance = 19'500'000; // behind the rotas and visits, which take some hundreds
} // namespace demo_ids

void replay_decisions(DemoReplay&, const std::shared_ptr<CountedIds>&);
void replay_inspections(DemoReplay&, const std::shared_ptr<CountedIds>&);
void replay_assurance(DemoReplay&);

} // namespace reeve
