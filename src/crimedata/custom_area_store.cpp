// Recorded crime inside an area that somebody drew, from the points of the own force's rows.
#include "crimedata/custom_area_store.h"
#include "crimedata/crime_store.h"

namespace reeve::crimedata {

DrawnCells cells_within(db::Connection& connection, const CrimeQuestion& question, const CustomArea& area) {
    DrawnCells drawn;
    InsideAnswers inside(area);
    for (const auto& file : crime_files(connection)) {
        const bool is_asked = file.is.kind == CrimeFileKind::street && file.is.force == question.force
                              && question.months.contains(file.is.month) && file.has_places;
        if (!is_asked) continue;
        const auto places = places_of(connection, file.id);
        drawn.rows_without_place +=
            std::count_if(places.begin(), places.end(), [](const RowPlace& place) { return !place.has_point(); });
        drawn.months.push_back(file.is.month);
        drawn.cells.push_back({"drawn", file.is.month, inside.counts(fates_of(connection, file.id), places)});
    }
    return drawn;
}

} // namespace reeve::crimedata
