// A pledge of the manifesto, and the priorities of the plan that keep it: said outright, never guessed from headings.
#pragma once
#include "planning/plan_part.h"

namespace reeve::planning {

struct Pledge {
    Id<Pledge> id;
    int version = 0;
    PlanId plan;
    int number = 0;
    std::string heading; // of the manifesto: "Visible Policing"
    Prose words;
    Prose why_none; // why no priority keeps it
    bool is_sample = false;
};

// One pledge kept by one priority; a pledge may have several.
struct PledgeKept {
    Id<PledgeKept> id;
    int version = 0;
    PlanId plan;
    Id<Pledge> pledge;
    PartKey priority = 0;
};

const Description<Pledge>& pledge_fields();
const Description<PledgeKept>& pledge_kept_fields();
Problems check(const Pledge&);

} // namespace reeve::planning
