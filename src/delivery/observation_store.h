// Releases of measures as they are kept: planned against what stands, brought in whole, and taken back.
#pragma once
#include "delivery/observation_file.h"
#include "office/keep.h"

namespace reeve::delivery {

std::optional<MeasureRelease> find_release(db::Connection&, std::int64_t id);
std::vector<MeasureRelease> releases(db::Connection&); // newest first

// Says of each row whether it adds, changes or repeats; a measure that is not registered is a problem of its rows.
void plan_against(db::Connection&, ObservationFile&);
// Brings every row in, with the release it came in; refused while a row is wrong or when no row would change anything.
Result<MeasureRelease> keep_release(office::Change&, ObservationFile, MeasureRelease);
// How many days after it was brought in a release can be taken back.
inline constexpr int days_to_undo = 7;
// The last day on which it can be; of releases of before, the day is over.
Date last_day_to_undo(const MeasureRelease&);
// Deletes what the release added and restores what it changed. Refused where a row was changed since, and after its
// days.
Result<MeasureRelease> undo_release(office::Change&, MeasureRelease);

} // namespace reeve::delivery
