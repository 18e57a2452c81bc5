// Rows of a month in the order of its file, as text of fixed widths that any database keeps: first what became of each
// (its ID, category and outcome), and where places are kept, where each lies.
#pragma once
#include "base/result.h"
#include "crimedata/crime_row.h"
#include <vector>

namespace reeve::crimedata {

// What became of one row.
struct RowFate {
    std::uint64_t id = 0;
    char category = '-';
    char outcome = '-';
    auto operator<=>(const RowFate&) const = default;
};
// Where one row lies.
struct RowPlace {
    std::uint32_t area = 0;
    std::int32_t longitude = 0, latitude = 0;
    std::uint32_t street = 0;
    auto operator<=>(const RowPlace&) const = default;
    bool has_point() const { return longitude != 0 || latitude != 0; }
};

inline constexpr std::size_t rows_in_a_piece = 8192; // of the text that is kept

// One text for each piece.
std::vector<std::string> packed_fates(const std::vector<CrimeRow>&);
std::vector<std::string> packed_places(const std::vector<CrimeRow>&);
// Adds the rows of a piece; a Fault where it is none of ours.
void unpack_fates(std::string_view piece, std::vector<RowFate>&);
void unpack_places(std::string_view piece, std::vector<RowPlace>&);

} // namespace reeve::crimedata
