// Keeps threads with the parts and actions that carry them.
#pragma once
#include "office/keep.h"
#include "planning/plan_thread.h"

namespace reeve::planning {

std::vector<PlanThread> all_threads(db::Connection&); // by reference
std::optional<PlanThread> find_thread(db::Connection&, std::string_view reference);
std::vector<PartKey> parts_of_thread(db::Connection&, Id<PlanThread>);
std::vector<office::Action> actions_of_thread(db::Connection&, Id<PlanThread>); // by due date

struct ThreadTags {
    std::vector<PartKey> parts;
    std::vector<std::string> actions; // by reference
};
// A problem of `actions` where a reference is no action's.
Result<PlanThread> add_thread(office::Change&, PlanThread, const ThreadTags&);
Result<PlanThread> keep_thread(office::Change&, PlanThread, const ThreadTags&);

} // namespace reeve::planning
