// A table of figures about areas that the office received from elsewhere, with where it comes from and what it can
// bear.
#pragma once
#include "record/description.h"

namespace reeve::crimedata {

struct Dataset {
    Id<Dataset> id;
    int version = 0;
    std::string slug; // "deprivation-2025"
    std::string title, publisher, licence, unit;
    Prose about;
    Prose caution; // dated, as the publisher says it
    std::string hash;
    std::int64_t lines = 0;
    Date received_on;
};
const Description<Dataset>& dataset_fields();

// One value of an area; a marker such as [x] or [u] stands in place of a value or beside it, as it was published.
struct DatasetValue {
    std::string area, period, value, marker;
    auto operator<=>(const DatasetValue&) const = default;
};
// CSV with the headings area, period, value and marker, the last two of which may be missing from a line's end. A value
// is a decimal number or empty with a marker; an area stands once in a period.
Result<std::vector<DatasetValue>> read_dataset(std::string_view csv);
Problems check(const Dataset&);

} // namespace reeve::crimedata
