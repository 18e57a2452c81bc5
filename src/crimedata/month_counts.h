// A file as it is kept: the counts of every area of it and of what areas make up, and its rows packed.
#pragma once
#include "crimedata/area_lookup.h"
#include "crimedata/cell_counts.h"

namespace reeve::crimedata {

struct AreaCounts {
    std::string area; // a code, or all_rows, no_area_rows, outside_rows
    CellCounts counts;
};
struct MonthToKeep {
    PoliceFile file;         // without its rows
    std::string released_on; // ISO day; empty where nobody knows
    std::vector<AreaCounts> areas;
    std::vector<std::string> fates;
    std::vector<std::string> places;
};
// Everything that can be worked out before a database is touched. The rows are let go of.
MonthToKeep month_to_keep(PoliceFile, const AreaLookup&);

} // namespace reeve::crimedata
