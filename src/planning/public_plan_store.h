// Finds the plans that the public may know of, each with what may be read of its road.
#pragma once
#include "db/database.h"
#include "planning/public_road.h"

namespace reeve::planning {

// Newest term first, and in it the newest plan.
std::vector<PublicRoad> public_roads(db::Connection&);
std::optional<PublicRoad> find_public_road(db::Connection&, std::string_view reference);
// Of the plan or variation that has effect on the day.
std::optional<PublicRoad> road_in_force(db::Connection&, Date today);
// Of the plan in force, else of the one issued last; none where none was ever issued.
std::optional<PublicRoad> road_to_show(db::Connection&, Date today);
// Of the plan that this one varies, where it was issued.
std::optional<PublicRoad> road_varied(db::Connection&, const PublicRoad&);

} // namespace reeve::planning
