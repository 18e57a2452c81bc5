// A table of figures about areas that the office received from elsewhere, with where it comes from and what it can
// bear.
#pragma once
#include "crimedata/dataset_value.h"
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

Problems check(const Dataset&);

} // namespace reeve::crimedata
