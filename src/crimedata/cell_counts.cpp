// Counts of one area in one month by category and outcome, and the short text in which they are kept.
#include "crimedata/cell_counts.h"
#include <algorithm>
#include <charconv>

namespace reeve::crimedata {

std::string kept_text(const CellCounts& counts) {
    std::string text;
    for (const auto& cell : counts) {
        text += cell.category;
        text += cell.outcome;
        text += std::to_string(cell.count);
    }
    return text;
}

CellCounts counts_in(std::string_view kept) {
    CellCounts counts;
    const char* end = kept.data() + kept.size();
    for (const char* at = kept.data(); at != end;) {
        CellCount cell;
        if (end - at < 3) throw Fault("kept crime counts are damaged");
        cell.category = at[0];
        cell.outcome = at[1];
        auto [stopped, trouble] = std::from_chars(at + 2, end, cell.count);
        if (trouble != std::errc{} || cell.count < 1) throw Fault("kept crime counts are damaged");
        counts.push_back(cell);
        at = stopped;
    }
    return counts;
}

std::int64_t total_of(const CellCounts& counts) {
    std::int64_t total = 0;
    for (const auto& cell : counts) total += cell.count;
    return total;
}

void CellSums::add(const CellCounts& counts) {
    for (const auto& cell : counts) sums_[place(cell.category, cell.outcome)] += cell.count;
}

CellCounts CellSums::all() const {
    CellCounts counts;
    for (std::size_t at = 0; at < sums_.size(); ++at)
        if (sums_[at] > 0) counts.push_back({static_cast<char>(at >> 7), static_cast<char>(at & 127), sums_[at]});
    return counts;
}

CountsByArea count_by_area(const std::vector<CrimeRow>& rows) {
    std::vector<std::uint64_t> keys;
    keys.reserve(rows.size());
    for (const auto& row : rows)
        keys.push_back(static_cast<std::uint64_t>(row.area) << 16
                       | static_cast<std::uint64_t>(static_cast<unsigned char>(row.category)) << 8
                       | static_cast<unsigned char>(row.outcome));
    std::sort(keys.begin(), keys.end());
    CountsByArea counted;
    for (std::size_t at = 0; at < keys.size();) {
        auto end = at;
        while (end < keys.size() && keys[end] == keys[at]) ++end;
        const auto area = static_cast<std::uint32_t>(keys[at] >> 16);
        if (counted.empty() || counted.back().first != area) counted.push_back({area, {}});
        counted.back().second.push_back({static_cast<char>(keys[at] >> 8 & 255), static_cast<char>(keys[at] & 255),
                                         static_cast<std::int64_t>(end - at)});
        at = end;
    }
    return counted;
}

} // namespace reeve::crimedata
