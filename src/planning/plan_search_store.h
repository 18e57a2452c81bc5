// What issued plans say to the public search: each priority and paragraph by itself, so that a hit leads to its place.
#pragma once
#include "office/job.h"
#include "planning/plan_store.h"

namespace reeve::planning {

// The whole plan by its reference, and its parts while nothing has superseded it; a plan that is not issued is taken
// out. Called again it changes nothing.
void keep_plan_in_search(office::Change&, const Plan&);
// The same for every issued plan: where one was issued, the parts of the one it superseded are no longer found.
void keep_plans_in_search(office::Change&);
// A plan may take effect on a later day than that of its issue and supersede another then: each night the search is
// told.
office::JobKind plan_search_job();

} // namespace reeve::planning
