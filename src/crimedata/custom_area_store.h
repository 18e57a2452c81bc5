// Recorded crime inside an area that somebody drew, from the points of the own force's rows.
#pragma once
#include "crimedata/crime_count.h"
#include "crimedata/inside_answers.h"
#include "db/database.h"

namespace reeve::crimedata {

// One cell for each month whose rows keep their places; the areas of the question are not looked at.
struct DrawnCells {
    std::vector<KeptCell> cells;
    std::vector<CrimeMonth> months;      // whose rows were looked at
    std::int64_t rows_without_place = 0; // in them: in no drawn area
};
DrawnCells cells_within(db::Connection&, const CrimeQuestion&, const CustomArea&);

} // namespace reeve::crimedata
