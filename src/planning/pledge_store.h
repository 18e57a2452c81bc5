// Keeps the pledges behind a plan and which priorities keep them.
#pragma once
#include "office/keep.h"
#include "planning/pledge.h"

namespace reeve::planning {

// By number.
std::vector<Pledge> pledges_of(db::Connection&, PlanId);
std::vector<PledgeKept> pledges_kept(db::Connection&, PlanId);
// Keeps a new one with the next number of its plan.
Pledge add_pledge(office::Change&, Pledge);
// Makes these the priorities that keep the pledge, and no others; taking one away needs a reason (Change::why).
void keep_links(office::Change&, const Pledge&, const std::vector<PartKey>& priorities);

} // namespace reeve::planning
