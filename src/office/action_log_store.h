// A log of actions kept: its rows against the records, the actions that come of them, and taking those out again.
#pragma once
#include "office/action_log.h"

namespace reeve::office {

inline constexpr const char* action_log_kind = "action_log";

// `is_linked` tells whether something of another part of the office rests on an action, which then stays.
using IsLinked = std::function<bool(db::Connection&, ActionId)>;
BroughtKind action_log(IsLinked is_linked);

} // namespace reeve::office
