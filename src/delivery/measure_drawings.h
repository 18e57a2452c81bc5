// The charts of a measure: its numbers over time in their usual range, and beside those of other forces.
#pragma once
#include "delivery/force_comparison.h"
#include "delivery/measure_note.h"
#include "delivery/measure_reading.h"
#include "delivery/usual_values.h"
#include "html/chart.h"
#include "html/markup.h"

namespace reeve::delivery {

// What is drawn over time, with why each point stands out.
struct TimeDrawing {
    html::Chart chart;
    std::vector<UsualPoint> points; // those with a value
    std::vector<UsualPhase> phases;
    std::vector<UnusualPoint> unusual;
    std::vector<std::string> explained; // the letters, breaks and phases in words
};
TimeDrawing time_drawing(const MeasureReading&, const std::vector<MeasureDefinition>&, const std::vector<MeasureNote>&,
                         const std::string& area_name);
// "The last number, 43 in August 2024, is above the usual range of 12 to 39, for the worse."
std::string finding_of(const TimeDrawing&, const MeasureReading&);

html::Html comparison_view(const ForceComparison&, const Measure&);

} // namespace reeve::delivery
