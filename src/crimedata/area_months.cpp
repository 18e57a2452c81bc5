// Counts of several areas month by month.
#include "crimedata/area_months.h"

namespace reeve::crimedata {

namespace {

constexpr int most_years_back = 6;

CrimeQuestion question_of(Concern concern) { return {"", {}, concern ? concern->slug : "", false, {}}; }

} // namespace

std::string words_of(Concern concern) { return concern ? concern->words : "All crime"; }

AreaMonths::AreaMonths(std::vector<CrimeMonth> here, const std::vector<KeptCell>& cells) : here_(std::move(here)) {
    for (const auto& cell : cells) {
        auto& held = cells_[cell.area][cell.month];
        held.insert(held.end(), cell.counts.begin(), cell.counts.end());
    }
}

bool AreaMonths::holds(MonthRange range) const {
    auto begin = std::lower_bound(here_.begin(), here_.end(), range.first);
    auto end = std::upper_bound(here_.begin(), here_.end(), range.last);
    return end - begin == range.months();
}

std::optional<std::int64_t> AreaMonths::count(const std::string& area, Concern concern, MonthRange range) const {
    if (!holds(range)) return std::nullopt;
    auto found = cells_.find(area);
    if (found == cells_.end()) return 0;
    const auto question = question_of(concern);
    std::int64_t sum = 0;
    for (auto at = found->second.lower_bound(range.first); at != found->second.end() && at->first <= range.last; ++at)
        sum += counted_in(at->second, question);
    return sum;
}

std::optional<std::int64_t> AreaMonths::count(const std::vector<std::string>& areas, Concern concern,
                                              MonthRange range) const {
    if (!holds(range)) return std::nullopt;
    std::int64_t sum = 0;
    for (const auto& area : areas) sum += *count(area, concern, range);
    return sum;
}

MonthSeries AreaMonths::series(const std::vector<std::string>& areas, Concern concern, MonthRange range) const {
    MonthSeries series{range.first, {}};
    for (auto month : months_in(range)) series.counts.push_back(count(areas, concern, {month, month}));
    return series;
}

std::vector<KeptCell> AreaMonths::cells(const std::vector<std::string>& areas, MonthRange range) const {
    std::vector<KeptCell> chosen;
    for (const auto& area : areas)
        if (auto found = cells_.find(area); found != cells_.end())
            for (const auto& [month, counts] : found->second)
                if (range.contains(month)) chosen.push_back({area, month, counts});
    return chosen;
}

std::optional<EarlierMonths> same_months_before(const AreaMonths& months, MonthRange range) {
    for (int years = 1; years <= most_years_back; ++years) {
        const MonthRange earlier{range.first - 12 * years, range.last - 12 * years};
        if (months.holds(earlier)) return EarlierMonths{earlier, years};
    }
    return std::nullopt;
}

std::optional<MonthRange> months_before(const AreaMonths& months, MonthRange range) {
    const MonthRange earlier{range.first - range.months(), range.last - range.months()};
    return months.holds(earlier) ? std::optional(earlier) : std::nullopt;
}

std::optional<MonthRange> run_to(const AreaMonths& months, CrimeMonth last) {
    if (!months.holds({last, last})) return std::nullopt;
    auto first = last;
    while (months.holds({first - 1, first - 1})) first = first - 1;
    return MonthRange{first, last};
}

} // namespace reeve::crimedata
