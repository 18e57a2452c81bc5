// A file as it is kept: the counts of every area of it and of what areas make up, and its rows packed.
#include "crimedata/month_counts.h"
#include "crimedata/row_pack.h"

namespace reeve::crimedata {
namespace {

// Where the counts of a neighbourhood go besides to its own and to all.
std::string sum_of(std::uint32_t area, bool is_own, const AreaLookup& lookup) {
    if (area == 0) return no_area_rows;
    if (!is_own || lookup.neighbourhoods.empty()) return "";
    const auto* where = lookup.where(area);
    return where ? where->district : outside_rows;
}

} // namespace

MonthToKeep month_to_keep(PoliceFile file, const AreaLookup& lookup) {
    MonthToKeep month;
    const bool is_own = file.is.force == lookup.force_slug;
    std::map<std::string, CellSums> sums;
    auto& all = sums[all_rows];
    auto by_area = count_by_area(file.rows);
    count_area_quirks(file, by_area, lookup);
    for (auto& [area, counts] : by_area) {
        all.add(counts);
        if (auto sum = sum_of(area, is_own, lookup); !sum.empty()) sums[sum].add(counts);
        if (area != 0) month.areas.push_back({area_code(area), std::move(counts)});
    }
    if (file.is.kind != CrimeFileKind::stops)
        for (const auto& [name, counts] : sums) month.areas.push_back({name, counts.all()});
    month.fates = packed_fates(file.rows);
    if (file.has_places) month.places = packed_places(file.rows);
    std::vector<CrimeRow>().swap(file.rows);
    month.file = std::move(file);
    return month;
}

} // namespace reeve::crimedata
