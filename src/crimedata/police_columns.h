// The columns of the three kinds of file, in the order in which data.police.uk writes them.
#pragma once
#include "base/result.h"
#include "crimedata/file_identity.h"
#include <span>

namespace reeve::crimedata {

std::span<const char* const> columns_of(CrimeFileKind);
// What the heading row says this file is. A refusal names the first column that is not as it should be.
Result<CrimeFileKind> kind_by_heading(std::string_view heading);

namespace column {
inline constexpr std::size_t id = 0, month = 1, reported_by = 2, falls_within = 3, longitude = 4, latitude = 5,
                             location = 6, area = 7, crime_type = 9, outcome = 10;
inline constexpr std::size_t outcome_of_outcomes = 9;
inline constexpr std::size_t stop_time = 1, stop_latitude = 4, stop_object = 11, stop_outcome = 12;
} // namespace column

// "The file is not what it says: line 3, column Month: ..."
Refusal not_what_it_says(std::int64_t line, std::string_view column_name, std::string_view why);

} // namespace reeve::crimedata
