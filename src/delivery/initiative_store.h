// Initiatives as they are kept, with their actions.
#pragma once
#include "delivery/initiative.h"
#include "office/keep.h"

namespace reeve::delivery {

std::vector<Initiative> all_initiatives(db::Connection&);              // by reference
std::vector<Initiative> initiatives_of(db::Connection&, WorkstreamId); // by title
// Those that anyone may read, of workstreams that anyone may read, by title.
std::vector<Initiative> public_initiatives_of_priority(db::Connection&, std::int64_t priority);
std::optional<Initiative> find_initiative(db::Connection&, std::string_view reference); // "IN-0001", "in-1"
// Soonest due first.
std::vector<office::Action> actions_of(db::Connection&, const Initiative&);

// Measures that it names must be kept here; see check.
Result<Initiative> add_initiative(office::Change&, Initiative);
Result<Initiative> keep_initiative(office::Change&, Initiative);

} // namespace reeve::delivery
