// Rows of a file read as observations of a measure: what each would do against the numbers that stand, and what is
// wrong with it, told by cell.
#pragma once
#include "delivery/measure_definition.h"
#include "office/import_columns.h"
#include <tuple>

namespace reeve::delivery {

struct ObservationRow {
    enum class Effect { added, changed, same };
    int line = 0; // in the file; the headings are line 1
    Observation observation;
    std::vector<office::CellTrouble> troubles;
    Effect effect = Effect::added;
    std::string before; // the number it replaces, in words
};

// The columns in which numbers come in, and in which they are given out again.
const office::ImportFields& observation_import_fields();
const std::vector<std::string>& observation_columns();
std::vector<std::string> observation_cells(const Observation&);
// What an export adds, so that a file that comes back tells of numbers that somebody changed since.
const std::vector<std::string>& observation_version_columns();
std::vector<std::string> observation_version_cells(const Observation&, const std::optional<Moment>& changed);

// A measure with the numbers that stand, by area and days.
using ObservationPlace = std::tuple<std::string, Date, Date>;
ObservationPlace place_of(const Observation&);
struct MeasureStanding {
    Measure measure;
    std::vector<MeasureDefinition> definitions;
    std::map<ObservationPlace, Observation> numbers;

    const Observation* find(const Observation& like) const;
};
bool says_the_same(const Observation&, const Observation&);

// What would come of a file: nothing of it is saved.
struct ObservationPlan {
    CsvRow headings;
    office::Matching matching;
    std::vector<std::string> missing; // labels of needed fields that no column holds
    std::string measure;              // of every row
    std::vector<ObservationRow> rows;
    std::string file_hash;

    std::int64_t wrong() const;
    std::int64_t count(ObservationRow::Effect) const;
    std::int64_t changing() const {
        return count(ObservationRow::Effect::added) + count(ObservationRow::Effect::changed);
    }
    bool may_be_kept() const { return missing.empty() && wrong() == 0 && changing() > 0; }
    std::vector<office::CellTrouble> troubles() const; // of all rows, in the order of the file
};
// "12 rows new, 3 changed, 40 here already, 2 to be put right."
std::string in_words(const ObservationPlan&);

using StandingOf = std::function<std::optional<MeasureStanding>(std::string_view measure)>;
// Fills in the measure and the rows of a plan whose columns are matched. An empty number is one that was not given;
// rows of a second measure and the same days twice are troubles.
void read_observation_rows(ObservationPlan&, const std::vector<CsvRow>& table, const StandingOf&, Date today);

} // namespace reeve::delivery
