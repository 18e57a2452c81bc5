// What is shown of the history: the timeline of one record, and the audit log of the whole office.
#pragma once
#include "html/markup.h"
#include "office/visit.h"

namespace reeve::office {

class Routes;

// "History" with who, when, what changed and why, newest first; for the foot of a record's page. Fields that are
// restricted are named and not told to those without the right.
html::Html history_block(Visit&, const Shape&, std::int64_t record_id);

// Mounts /history (right read_history) with its CSV and JSON twins.
void mount_history(Routes&);

} // namespace reeve::office
