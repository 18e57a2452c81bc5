// The demo office's meetings: where their ids begin.
#pragma once
#include "app/demo_replay.h"

namespace reeve {

namespace demo_ids {
inline constexpr std::int64_t meetings = 8'000'000;
} // namespace demo_ids

void replay_meetings(DemoReplay&);

} // namespace reeve
