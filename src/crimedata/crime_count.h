// A question of recorded crime (where, what, when, told by what) and its answer, in which a missing month is missing
// and never nought.
#pragma once
#include "crimedata/cell_counts.h"
#include "crimedata/crime_month.h"
#include "record/choice.h"
#include <map>
#include <optional>

namespace reeve::crimedata {

enum class CountedBy { total, month, area, category, outcome };

struct CrimeQuestion {
    std::string force;              // whose files: "leicestershire"
    std::vector<std::string> areas; // codes, or all_rows and its like; counted together unless told by area
    std::string category;           // a slug; empty: every crime, antisocial behaviour left out
    bool with_incidents = false;    // antisocial behaviour too
    MonthRange months;
};

struct CountLine {
    std::string key; // "2025-10", a code, a slug
    std::string label;
    std::optional<std::int64_t> count; // none: the month is missing
    auto operator<=>(const CountLine&) const = default;
};
struct CrimeAnswer {
    std::int64_t total = 0;
    std::vector<CountLine> lines;
    std::vector<CrimeMonth> missing; // months asked for that are not here
    std::vector<CrimeMonth> held;
};

// What is kept of one area in one month.
struct KeptCell {
    std::string area;
    CrimeMonth month;
    CellCounts counts;
};
bool is_counted(char category, const CrimeQuestion&);
std::int64_t counted_in(const CellCounts&, const CrimeQuestion&);
// From the cells of the areas asked for, and the months that are here. `area_names` tells the lines by area.
CrimeAnswer answer_of(const CrimeQuestion&, CountedBy, const std::vector<KeptCell>&,
                      const std::vector<CrimeMonth>& months_here, const std::map<std::string, std::string>& area_names);

} // namespace reeve::crimedata

namespace reeve {
template <> struct Choices<crimedata::CountedBy> {
    static constexpr Choice list[] = {
        {"total", "Total"}, {"month", "Month"}, {"area", "Area"}, {"category", "Category"}, {"outcome", "Outcome"}};
};
} // namespace reeve
