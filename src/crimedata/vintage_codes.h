// Neighbourhood codes (LSOA) of England and Wales that stand in one of the two vintages alone: 1,106 of 2011 were
// split, merged or redrawn by 2021.
#pragma once
#include <cstdint>

namespace reeve::crimedata {

// By area_number().
bool stands_only_in_2011(std::uint32_t area);
bool stands_only_in_2021(std::uint32_t area);

} // namespace reeve::crimedata
