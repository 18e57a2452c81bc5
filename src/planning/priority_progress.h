// How far a priority of the plan has got: told by whoever keeps its actions, shown beside the priority; never made up.
#pragma once
#include "base/moment.h"
#include "planning/plan_part.h"

namespace reeve::db {
class Connection;
}
namespace reeve::html {
enum class Standing;
}

namespace reeve::planning {

struct PriorityProgress {
    std::optional<html::Standing> standing;
    std::vector<std::string> counts;                              // "9 of 14 actions done", "1 action is 23 days late"
    std::vector<std::pair<std::string, std::string>> measures;    // how each stands, and its page
    std::vector<std::pair<std::string, std::string>> initiatives; // "Estates: running", and where it is told
};
// Of the priority with this key, as far as the public may read it.
using TellPriorityProgress = PriorityProgress (*)(db::Connection&, PartKey priority, Moment now);

// Handed over by app before the first visit; none takes it back. Until then nothing is told.
void tell_priority_progress_with(TellPriorityProgress);
PriorityProgress progress_of(db::Connection&, PartKey priority, Moment now);

} // namespace reeve::planning
