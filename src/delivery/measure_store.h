// Measures as they are kept, with their definitions, targets, notes and numbers, and the sets they are compared with.
#pragma once
#include "delivery/comparison_set.h"
#include "delivery/measure_definition.h"
#include "delivery/measure_note.h"
#include "delivery/measure_reading.h"
#include "delivery/measure_target.h"
#include "delivery/workstream.h"
#include "office/keep.h"

namespace reeve::delivery {

std::optional<Measure> find_measure(db::Connection&, std::string_view slug);
// By title.
std::vector<Measure> all_measures(db::Connection&);
std::vector<Measure> public_measures(db::Connection&);
// Those that show this workstream; those that stand under this priority and that anyone may read.
std::vector<Measure> measures_of(db::Connection&, const Workstream&);
std::vector<Measure> measures_of_priority(db::Connection&, std::int64_t priority);

// In the order of their numbers.
std::vector<MeasureDefinition> definitions_of(db::Connection&, const Measure&);
std::vector<MeasureTarget> targets_of(db::Connection&, const Measure&);
// By their days.
std::vector<MeasureNote> notes_of(db::Connection&, const Measure&);
// By area, then by days.
std::vector<Observation> observations_of(db::Connection&, const Measure&);
// The editions of a set, oldest first.
std::vector<ComparisonSet> editions_of(db::Connection&, std::string_view title);

// How a measure stood on a day, in the whole force or in the first area that has numbers.
MeasureReading reading_of(db::Connection&, const Measure&, Date today);
std::vector<MeasureReading> readings_of(db::Connection&, const std::vector<Measure>&, Date today);

// A measure begins with its first definition.
Result<Measure> add_measure(office::Change&, Measure, MeasureDefinition first);
Result<Measure> keep_measure(office::Change&, Measure);
// Each with the next number of its measure.
Result<MeasureDefinition> add_definition(office::Change&, MeasureDefinition);
// Corrects a slip; where the way of counting changed another one is added.
Result<MeasureDefinition> keep_definition(office::Change&, MeasureDefinition);
Result<MeasureTarget> add_target(office::Change&, MeasureTarget);
Result<MeasureTarget> keep_target(office::Change&, MeasureTarget);
Result<MeasureNote> add_note(office::Change&, MeasureNote);
Result<MeasureNote> keep_note(office::Change&, MeasureNote);

} // namespace reeve::delivery
