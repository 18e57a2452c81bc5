// How far each priority of the plan in force has got, as the public may read it: counts, what the dates say, what comes
// next.
#pragma once
#include "delivery/workstream_store.h"

namespace reeve::delivery {

// Pure: of the workstreams of one priority that the public is shown.
std::vector<std::string> progress_lines(const std::vector<WorkstreamRecords>&, Date today);

} // namespace reeve::delivery
