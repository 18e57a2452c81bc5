// The demo office's visits by volunteers: where their ids begin, and who signs in as one of the volunteers.
#pragma once
#include "app/demo_replay.h"

namespace reeve {

namespace demo_ids {
inline constexpr std::int64_t scrutiny = 19'000'000;
} // namespace demo_ids

// From outside, and on no list of the office's people.
inline constexpr const char* demo_visitor = "visitor@demo.example";

void replay_scrutiny(DemoReplay&, const std::string& password_hash);

} // namespace reeve
