// Keeps force priorities with the objectives they serve.
#pragma once
#include "office/keep.h"
#include "planning/force_priority.h"

namespace reeve::planning {

std::vector<ForcePriority> all_force_priorities(db::Connection&); // those that stand first, by reference
std::vector<ForcePriority> force_priorities_on(db::Connection&, Date);
std::optional<ForcePriority> find_force_priority(db::Connection&, std::string_view reference); // FP-0001, fp-1
std::vector<ForcePriorityObjective> force_priority_objectives(db::Connection&);
std::vector<PartKey> objectives_served(db::Connection&, Id<ForcePriority>);

Result<ForcePriority> add_force_priority(office::Change&, ForcePriority, const std::vector<PartKey>& objectives);
Result<ForcePriority> keep_force_priority(office::Change&, ForcePriority, const std::vector<PartKey>& objectives);

} // namespace reeve::planning
