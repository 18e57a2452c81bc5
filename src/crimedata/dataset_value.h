// The values of a dataset as they come in: one number, or a marker in its place, of an area in a period.
#pragma once
#include "base/result.h"
#include <string>
#include <string_view>
#include <vector>

namespace reeve::crimedata {

// A marker such as [x] or [u] stands in place of a value or beside it, as it was published.
struct DatasetValue {
    std::string area, period, value, marker;
    auto operator<=>(const DatasetValue&) const = default;
};
inline constexpr std::size_t most_dataset_values = 200'000;

// CSV with the headings area, period, value and marker, the last two of which may be missing from a line's end. A value
// is a decimal number or empty with a marker; an area stands once in a period. No cell is longer than it can mean
// something, and there are no more than most_dataset_values.
Result<std::vector<DatasetValue>> read_dataset(std::string_view csv);

} // namespace reeve::crimedata
