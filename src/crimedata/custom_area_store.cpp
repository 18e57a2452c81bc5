// Recorded crime inside an area that somebody drew, from the points of the own force's rows.
#include "crimedata/custom_area_store.h"
#include "crimedata/crime_store.h"

namespace reeve::crimedata {

DrawnCells cells_within(db::Connection& connection, const CrimeQuestion& question, const CustomArea& area) {
    DrawnCells drawn;
    for (const auto& file : crime_files(connection)) {
        const bool is_asked = file.is.kind == CrimeFileKind::street && file.is.force == question.force
                              && question.months.contains(file.is.month) && file.has_places;
        if (!is_asked) continue;
        auto places = places_of(connection, file.id);
        auto fates = fates_of(connection, file.id);
        if (places.size() != fates.size()) throw Fault("kept crime rows are damaged");
        std::vector<CrimeRow> inside;
        for (std::size_t at = 0; at < places.size(); ++at) {
            if (!places[at].has_point()) ++drawn.rows_without_place;
            else if (area.contains({places[at].longitude, places[at].latitude}))
                inside.push_back({.category = fates[at].category, .outcome = fates[at].outcome});
        }
        drawn.months.push_back(file.is.month);
        CellSums sums;
        for (const auto& [number, counts] : count_by_area(inside)) sums.add(counts);
        drawn.cells.push_back({"drawn", file.is.month, sums.all()});
    }
    return drawn;
}

} // namespace reeve::crimedata
