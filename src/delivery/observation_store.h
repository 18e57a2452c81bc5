// Returns of measures as they are kept: planned against what stands, brought in whole by the shared import, and taken
// back.
#pragma once
#include "delivery/observation_rows.h"
#include "office/import_store.h"

namespace reeve::delivery {

inline constexpr const char* observations_kind = "observations"; // of an import

std::optional<MeasureRelease> find_release(db::Connection&, std::int64_t id);
std::optional<MeasureRelease> release_of(db::Connection&, const office::ImportRun&);
std::vector<MeasureRelease> releases(db::Connection&); // newest first

// CSV or XLSX. Without a matching, columns are matched as they were last time, then by their headings. A problem where
// it is no table, or has no row below its headings.
Result<ObservationPlan> plan_observations(db::Connection&, std::string_view bytes,
                                          const std::optional<office::Matching>&, Date today);
// Brings every row in, with the return it came in; refused while a row is wrong or when no row would change anything.
Result<MeasureRelease> keep_observations(office::Change&, const ObservationPlan&, MeasureRelease);
// Deletes what the return added and restores what it changed. Refused where a row was changed since, naming it, and
// after seven days.
Result<MeasureRelease> undo_observations(office::Change&, MeasureRelease);

// The numbers of a measure with their versions, as staff take them out to bring them back.
std::vector<std::string> versioned_columns();
std::vector<std::vector<std::string>> versioned_rows(db::Connection&, const Measure&);

} // namespace reeve::delivery
