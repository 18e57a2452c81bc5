// Counts of several areas month by month, held together so that areas, categories and periods can be set beside each
// other; a month that is not held has no count.
#pragma once
#include "crimedata/crime_statistics.h"

namespace reeve::crimedata {

// What is counted: one category, or (null) all crime without antisocial behaviour.
using Concern = const CrimeCategory*;
std::string words_of(Concern); // "Shoplifting", "All crime"

class AreaMonths {
public:
    AreaMonths() = default;
    AreaMonths(std::vector<CrimeMonth> here, const std::vector<KeptCell>&);

    const std::vector<CrimeMonth>& here() const { return here_; }
    bool holds(MonthRange) const;
    // None where a month of it is not held.
    std::optional<std::int64_t> count(const std::string& area, Concern, MonthRange) const;
    std::optional<std::int64_t> count(const std::vector<std::string>& areas, Concern, MonthRange) const;
    MonthSeries series(const std::vector<std::string>& areas, Concern, MonthRange) const;
    // Counts by outcome of one area; of the months held.
    std::vector<KeptCell> cells(const std::vector<std::string>& areas, MonthRange) const;

private:
    std::vector<CrimeMonth> here_;
    std::map<std::string, std::map<CrimeMonth, CellCounts>> cells_;
};

// The same months of the latest earlier year that is wholly held: a year before, or longer ago.
struct EarlierMonths {
    MonthRange months;
    int years = 1;
};
std::optional<EarlierMonths> same_months_before(const AreaMonths&, MonthRange);
// As many months just before.
std::optional<MonthRange> months_before(const AreaMonths&, MonthRange);
// The run of held months without a gap that ends with this month; none where it is not held.
std::optional<MonthRange> run_to(const AreaMonths&, CrimeMonth);

} // namespace reeve::crimedata
