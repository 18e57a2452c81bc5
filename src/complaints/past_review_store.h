// Past reviews brought in: a dry run that changes nothing, the keeping of what can be read, and undoing it for seven
// days.
#pragma once
#include "complaints/past_review.h"
#include "office/import_store.h"

namespace reeve::complaints {

inline constexpr const char* past_reviews_kind = "complaint reviews"; // of an import

struct PastReviewPlan {
    CsvRow headings;
    office::Matching matching;
    std::vector<std::string> missing; // labels of needed fields that no column holds
    std::vector<PastReviewRow> rows;
    std::string file_hash;

    std::int64_t ready() const;
    std::int64_t known() const;
};
// CSV or XLSX. Without a matching, columns are matched as they were last time, then by their headings.
Result<PastReviewPlan> plan_past_reviews(db::Connection&, std::string_view bytes,
                                         const std::optional<office::Matching>&, Date today);
// "We can bring in 43 of 46 rows. 2 rows are here already and left alone."
std::string in_words(const PastReviewPlan&);

// Refused where no row is ready.
Result<office::ImportRun> keep_past_reviews(office::Change&, const PastReviewPlan&, const std::string& file_name);
std::vector<office::ImportRun> past_review_runs(db::Connection&);
// Refused where a row was changed or used since, naming it, and after seven days.
Result<office::ImportRun> undo_past_reviews(office::Change&, office::ImportRun);

} // namespace reeve::complaints
