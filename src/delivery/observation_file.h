// A file of observations as somebody sends it: read row by row, each row with what is wrong with it.
#pragma once
#include "delivery/measure.h"

namespace reeve::delivery {

struct ObservationRow {
    enum class Effect { added, changed, same };
    int line = 0; // in the file; the heading is line 1
    Observation observation;
    Problems problems;
    bool names_definition = false; // the file says under which definition it was counted
    Effect effect = Effect::added;
    std::string before; // the number it replaces, in words
};

struct ObservationFile {
    std::string measure; // of every row
    std::vector<ObservationRow> rows;
    int wrong() const;
    int count(ObservationRow::Effect) const;
};

// The columns of such a file, as they are taken and as they are given out.
const std::vector<std::string>& observation_columns();
std::vector<std::string> observation_cells(const Observation&);

// What is wrong with the rows, by row and column, in the order of the file.
struct RowTrouble {
    int line = 0;
    std::string column;
    std::string message;
};
std::vector<RowTrouble> troubles_of(const ObservationFile&);

// Columns measure, area, first_day, last_day, number, out_of, definition, status and note, in any order; the last four
// may be left out, and an empty number is one that was not given. A missing column and two measures in one file are
// refused; the same run of days twice is a problem of the row.
Result<ObservationFile> read_observations(std::string_view csv, Date today);

} // namespace reeve::delivery
