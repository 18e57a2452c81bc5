// Which district each neighbourhood (LSOA) of the office's own area lies in, for both of its vintages.
#include "crimedata/area_lookup.h"
#include "crimedata/vintage_codes.h"

namespace reeve::crimedata {

void count_area_quirks(PoliceFile& file, const AreaLookup& lookup) {
    const bool is_own = file.is.force == lookup.force_slug && !lookup.neighbourhoods.empty();
    for (const auto& row : file.rows) {
        if (row.area == 0) continue;
        auto add = [&](Quirk which) { ++file.quirks[static_cast<std::size_t>(which)]; };
        if (is_own && !lookup.where(row.area)) add(Quirk::outside);
        if (stands_only_in_2011(row.area)) add(Quirk::only_2011);
        else if (stands_only_in_2021(row.area)) add(Quirk::only_2021);
    }
}

} // namespace reeve::crimedata
