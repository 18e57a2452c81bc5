// Which rows lie inside one drawn area.
#include "crimedata/inside_answers.h"

namespace reeve::crimedata {

bool InsideAnswers::contains(GeoPoint point) {
    if (!area_.box().holds(point)) return false;
    auto [found, is_new] = known_.try_emplace(point, false);
    if (is_new) found->second = area_.contains(point);
    return found->second;
}

CellCounts InsideAnswers::counts(const std::vector<RowFate>& fates, const std::vector<RowPlace>& places) {
    if (places.size() != fates.size()) throw Fault("kept crime rows are damaged");
    std::vector<CrimeRow> inside;
    for (std::size_t at = 0; at < places.size(); ++at)
        if (places[at].has_point() && contains({places[at].longitude, places[at].latitude}))
            inside.push_back({.category = fates[at].category, .outcome = fates[at].outcome});
    CellSums sums;
    for (const auto& [number, counts] : count_by_area(inside)) sums.add(counts);
    return sums.all();
}

} // namespace reeve::crimedata
