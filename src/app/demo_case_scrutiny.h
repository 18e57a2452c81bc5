// The demo office's case scrutiny; all of it invented.
#pragma once
#include "app/demo_replay.h"

namespace reeve {

namespace demo_ids {
inline constexpr std::int64_t case_scrutiny = 9'000'000;
} // namespace demo_ids

void replay_case_scrutiny(DemoReplay&);

} // namespace reeve
