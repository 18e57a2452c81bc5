// Responses brought in from another tool: planned without saving, kept together, and taken out again within seven days.
#pragma once
#include "consultation/response_rows.h"
#include "consultation/response_store.h"
#include "office/import_store.h"

namespace reeve::consultation {

using office::ImportRun;

// What would come of a file: nothing of it is saved.
struct ResponseImportPlan {
    CsvRow headings;
    ColumnsHold holds;
    Problems flaws; // of the columns; no row is read while there is one
    std::vector<ResponseRow> rows;
    std::string file_hash;

    std::int64_t ready() const;
    std::int64_t known() const;
    std::int64_t troubled() const;
};
// Without columns they are matched as before, or by their headings. Refused while the consultation has no frozen
// questions.
Result<ResponseImportPlan> plan_response_import(db::Connection&, const Consultation&, std::string_view bytes,
                                                const std::optional<ColumnsHold>&, Moment now);
// "We can bring in 9,960 of 10,000 rows."
std::string in_words(const ResponseImportPlan&);

// Keeps every row that is ready, in one change, and remembers the columns. Rows with something to mend are left out
// only where that was said; else the whole file is refused.
enum class TroubledRows { refuse_all, leave_out };
Result<ImportRun> keep_response_import(office::Change&, const Consultation&, const ResponseImportPlan&,
                                       const std::string& file_name, TroubledRows);
// Refused after seven days, and where a response was changed or coded since.
Result<ImportRun> undo_response_import(office::Change&, ImportRun);

std::map<std::string, std::string> remembered_columns(db::Connection&, ConsultationId);

} // namespace reeve::consultation
