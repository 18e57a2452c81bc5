// What is wrong with an area that somebody drew: where it lies, which way round its numbers stand, and rings that cross
// themselves.
#pragma once
#include "crimedata/custom_area.h"

namespace reeve::crimedata {

inline constexpr std::size_t most_drawn_points = 10'000;   // of an area that is kept
inline constexpr std::size_t most_drawn_bytes = 1'000'000; // of its GeoJSON
// Where the police whose files are read work: England, Wales and Northern Ireland.
inline constexpr GeoBox police_box{{-8'300'000, 49'800'000}, {1'900'000, 55'900'000}};

// In words, or empty: more than most_drawn_points, longitude and latitude the wrong way round, a point outside the box
// of the force, a ring that encloses nothing or crosses itself.
std::string drawing_fault(const CustomArea&, const GeoBox& force);
// "about 1.4 square kilometres": on a sphere, good enough to tell a street from a district.
std::string size_in_words(const CustomArea&);
// "longitude -1.2000 to -1.0000, latitude 52.6000 to 52.8000".
std::string reach_in_words(const CustomArea&);

} // namespace reeve::crimedata
