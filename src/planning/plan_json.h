// A plan and its versions as JSON: what programs take from the addresses of the pages.
#pragma once
#include "base/json.h"
#include "planning/public_road.h"

namespace reeve::planning {

// The text with the number and the anchor of each part, the parts the law requires, who was asked, and the versions.
Json plan_json(const PublicRoad&, Date today);
// One version with its text exactly as it was hashed.
Json version_json(const PublicRoad&, const PlanVersion&);

} // namespace reeve::planning
