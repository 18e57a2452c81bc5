// Counts of one area in one month by category and outcome, and the short text in which they are kept: "Aa12Bb3" is
// twelve of category A with outcome a and three of B with b.
#pragma once
#include "base/result.h"
#include "crimedata/crime_row.h"
#include <vector>

namespace reeve::crimedata {

struct CellCount {
    char category = '-';
    char outcome = '-';
    std::int64_t count = 0;
    auto operator<=>(const CellCount&) const = default;
};
// In the order of category and outcome, each once, none of 0.
using CellCounts = std::vector<CellCount>;

std::string kept_text(const CellCounts&);
// A Fault where the text is none of ours.
CellCounts counts_in(std::string_view kept);
std::int64_t total_of(const CellCounts&);

// Many counts added up, without looking for the place of each.
class CellSums {
public:
    void add(const CellCounts&);
    CellCounts all() const;

private:
    static std::size_t place(char category, char outcome) {
        return static_cast<std::size_t>(category & 127) << 7 | static_cast<std::size_t>(outcome & 127);
    }
    std::vector<std::int64_t> sums_ = std::vector<std::int64_t>(128 * 128); // all letters are ASCII
};

// The counts of a month by neighbourhood (0: none given), in the order of their numbers.
using CountsByArea = std::vector<std::pair<std::uint32_t, CellCounts>>;
CountsByArea count_by_area(const std::vector<CrimeRow>&);

} // namespace reeve::crimedata
