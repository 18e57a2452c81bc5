// Imports kept: begun with their rows, listed by what they belong to, and marked as undone.
#pragma once
#include "office/import_run.h"
#include "office/keep.h"

namespace reeve::office {

// Keeps the run with who made it and when; the rows follow in the same change.
ImportRun begin_import(Change&, ImportRun);
std::vector<ImportRun> import_runs(db::Connection&, std::string_view subject); // newest first
std::optional<ImportRun> find_import_run(db::Connection&, std::int64_t id);
// After its rows are taken out again.
Result<ImportRun> mark_undone(Change&, ImportRun);
// Why rows that were changed or used since keep an import from being undone.
Refusal used_since(const std::vector<std::string>& references);

} // namespace reeve::office
