// A milestone of a workstream: a day by which something must stand, and what shows that it was reached.
#pragma once
#include "delivery/workstream.h"

namespace reeve::delivery {

struct Milestone {
    Id<Milestone> id;
    int version = 0;
    WorkstreamId workstream;
    int number = 0; // within its workstream
    std::string title;
    Date due;
    std::optional<Date> reached_on;
    Prose evidence;      // what shows that it was reached
    int times_moved = 0; // how often its day was moved
    bool is_sample = false;
};

const Description<Milestone>& milestone_fields();
// A day that is reached has its evidence, and lies not ahead.
Problems check(const Milestone&, Date today);
// What was typed over what stands: a day that moves asks why, and is counted.
Result<Milestone> changed(const Milestone& stands, Milestone typed, const std::string& why, Date today);
int days_late(const Milestone&, Date today); // 0 when not late
office::Standing standing(const Milestone&, Date today);

} // namespace reeve::delivery
