// Imports kept: a dry run that changes nothing, a run that keeps the rows that can be read, and undoing it for seven
// days.
#pragma once
#include "engagement/engagement_rows.h"
#include "engagement/feedback_store.h"
#include "office/import_run_store.h"

namespace reeve::engagement {

using office::ImportRun;

// What would come of a text: nothing of it is saved.
struct ImportPlan {
    ImportKind kind = ImportKind::engagements;
    CsvRow headings;
    Matching matching;
    std::vector<std::string> missing; // labels of needed fields that no column holds
    std::vector<ImportRow> rows;
    std::string file_hash;

    std::int64_t ready() const;    // rows that can be brought in
    std::int64_t known() const;    // rows that stand in the records already
    std::int64_t troubled() const; // rows with something to mend
};
// Without a matching, columns are matched by their headings. Refuses a text that is no table, or has no row below its
// headings.
Result<ImportPlan> plan_import(db::Connection&, ImportKind, std::string_view text, const std::optional<Matching>&,
                               Date today);
// "We can bring in 43 of 46 rows."
std::string in_words(const ImportPlan&);

// Keeps the rows that are ready. Refuses where none is.
Result<ImportRun> keep_import(office::Change&, const ImportPlan&, const std::string& file_name);
// Takes out everything a run brought in. Refused where a row has been changed or used since (naming it), and after
// seven days.
Result<ImportRun> undo_import(office::Change&, ImportRun);

} // namespace reeve::engagement
