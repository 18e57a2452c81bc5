// Takes in the areas that somebody drew: read, held against the force area, kept with their boundaries and counted in
// every month.
#pragma once
#include "crimedata/drawing_fault.h"
#include "crimedata/inside_count_store.h"

namespace reeve::crimedata {

// Read, and held against the force area. What is wrong is a problem of "drawing".
Result<CustomArea> checked_drawing(db::Connection&, std::string_view geojson);
// Kept, new or corrected, and counted in every month whose rows' places are kept. Without a boundary the one that
// stands stays.
Result<DrawnArea> keep_drawn_area(office::Change&, DrawnArea, std::string_view geojson);

} // namespace reeve::crimedata
