// Which district each neighbourhood (LSOA) of the office's own area lies in, for both of its vintages: by code alone,
// never by name or by point.
#pragma once
#include "crimedata/cell_counts.h"
#include "crimedata/police_file.h"

namespace reeve::crimedata {

struct AreaLookup {
    std::string force_area; // E23000021; empty where the office has no areas
    std::string force_slug; // "leicestershire": the office's own force, as files name it
    struct Where {
        std::string district; // E07000134
    };
    std::map<std::uint32_t, Where> neighbourhoods;

    const Where* where(std::uint32_t area) const {
        auto found = neighbourhoods.find(area);
        return found == neighbourhoods.end() ? nullptr : &found->second;
    }
};

// Names under which sums are kept beside those of neighbourhoods and districts.
inline constexpr const char* all_rows = "all";         // every row of the file
inline constexpr const char* no_area_rows = "none";    // rows without a neighbourhood
inline constexpr const char* outside_rows = "outside"; // of the own force: rows outside its area

// Rows whose code stands in one vintage alone and, of the own force, rows outside its area: added to a file's quirks.
void count_area_quirks(PoliceFile&, const CountsByArea&, const AreaLookup&);

} // namespace reeve::crimedata
