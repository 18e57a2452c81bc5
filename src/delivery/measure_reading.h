// How a measure stands, in words: its latest number, what changed, whether the next is late, and what its targets
// expect.
#pragma once
#include "delivery/measure_definition.h"
#include "delivery/measure_series.h"
#include "delivery/measure_target.h"
#include "office/action.h"

namespace reeve::delivery {

// When the next numbers are due.
struct NextNumbers {
    enum class State { none_due, not_agreed, due, late } state = State::not_agreed;
    Period days; // that they are of
    Date due;
    int days_late = 0;
};
NextNumbers next_numbers(const Measure&, const std::optional<Date>& latest_day, Date today);
// "The numbers for September 2024 are due by 8 October 2024.", "... were due by ..., 3 days late."
std::string in_words(const NextNumbers&, const Measure&);

struct TargetReading {
    MeasureTarget target;
    office::Standing standing = office::Standing::no_data;
    std::string words;
};
TargetReading reading_of(const MeasureTarget&, const Measure&, const MeasureSeries&, Date today);

struct MeasureReading {
    Measure measure;
    MeasureSeries series; // of the whole force, or of the first area that has numbers
    std::optional<SeriesPoint> latest;
    std::string latest_words; // "340 special constables on 30 June 2014"; "No data yet"
    std::string change_words; // "30 more than on 31 March 2014"; nothing without two that can be compared
    NextNumbers next;
    std::vector<TargetReading> targets;

    bool is_stale() const { return next.state == NextNumbers::State::late; }
    // "Special constables: 340 special constables on 30 June 2014, 4 fewer than the 344 expected"
    std::string line() const;
};
MeasureReading reading_of(const Measure&, const std::vector<Observation>&, const std::vector<MeasureTarget>&,
                          const std::string& area, Date today);

} // namespace reeve::delivery
