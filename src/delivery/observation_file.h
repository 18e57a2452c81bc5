// A file of observations as somebody sends it: read row by row, each row with what is wrong with it.
#pragma once
#include "delivery/measure.h"

namespace reeve::delivery {

struct ObservationRow {
    enum class Effect { added, changed, same };
    int line = 0; // in the file; the heading is line 1
    Observation observation;
    Problems problems;
    Effect effect = Effect::added;
    std::string before; // the number it replaces, in words
};

struct ObservationFile {
    std::string measure; // of every row
    std::vector<ObservationRow> rows;
    int wrong() const;
    int count(ObservationRow::Effect) const;
};

// Columns measure, area, first_day, last_day, number, status and note, in any order; status and note may be left out,
// and an empty number is one that was not given. A missing column and two measures in one file are refused; the same
// run of days twice is a problem of the row.
Result<ObservationFile> read_observations(std::string_view csv, Date today);

} // namespace reeve::delivery
