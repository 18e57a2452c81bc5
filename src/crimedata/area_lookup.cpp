// Which district each neighbourhood (LSOA) of the office's own area lies in, for both of its vintages.
#include "crimedata/area_lookup.h"
#include "crimedata/vintage_codes.h"

namespace reeve::crimedata {

void count_area_quirks(PoliceFile& file, const CountsByArea& by_area, const AreaLookup& lookup) {
    const bool is_own = file.is.force == lookup.force_slug && !lookup.neighbourhoods.empty();
    for (const auto& [area, counts] : by_area) {
        if (area == 0) continue;
        const auto rows = total_of(counts);
        auto add = [&](Quirk which) { file.quirks[static_cast<std::size_t>(which)] += rows; };
        if (is_own && !lookup.where(area)) add(Quirk::outside);
        if (stands_only_in_2011(area)) add(Quirk::only_2011);
        else if (stands_only_in_2021(area)) add(Quirk::only_2021);
    }
}

} // namespace reeve::crimedata
