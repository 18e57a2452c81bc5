// The demo office's items held to account, as a part of its story.
#pragma once
#include <cstdint>
#include <string>

namespace reeve {

class DemoReplay;

namespace demo_ids {
inline constexpr std::int64_t oversight = 8'500'000;
}

// Of the chief constable's staff; sees what was asked of the force alone.
inline constexpr const char* demo_force = "force@demo.example";

void replay_oversight(DemoReplay&, const std::string& password_hash);

} // namespace reeve
