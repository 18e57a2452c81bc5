// Which rows lie inside one drawn area: the police snap their rows to few points, so each point is worked out once.
#pragma once
#include "crimedata/cell_counts.h"
#include "crimedata/custom_area.h"
#include "crimedata/row_pack.h"
#include <map>

namespace reeve::crimedata {

class InsideAnswers {
public:
    explicit InsideAnswers(CustomArea area) : area_(std::move(area)) {}
    bool contains(GeoPoint);
    // The counts of the rows inside.
    CellCounts counts(const std::vector<RowFate>&, const std::vector<RowPlace>&);

private:
    CustomArea area_;
    std::map<GeoPoint, bool> known_;
};

} // namespace reeve::crimedata
