// Rows brought in, kept: the answers about a file that waits, the import whole or not at all, its records, its undoing.
#pragma once
#include "office/brought_plan.h"
#include "office/import_store.h"

namespace reeve::office {

ImportAnswers answers_about(db::Connection&, const HeldFile&);
// In place of all that were given before.
void keep_answers(Change&, const HeldFile&, const ImportAnswers&);

// The plan of a file as it stands, with the columns remembered for its kind.
BroughtPlan plan_held(db::Connection&, const BroughtKind&, const HeldFile&, const ImportAnswers&, Date today);
// Every row that is to come in, or none: a refusal where something must be fixed or answered first. What the columns
// hold is remembered, and the file waits no longer.
Result<ImportRun> keep_brought(Change&, const BroughtKind&, const HeldFile&, const ImportAnswers&);
Result<ImportRun> undo_brought(Change&, const BroughtKind&, const ImportRun&);

// The ids of what a run made in the table of this shape, in the order in which they came.
std::vector<std::int64_t> records_of_run(db::Connection&, const ImportRun&, const Shape&);

} // namespace reeve::office
