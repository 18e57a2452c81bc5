// Past complaint reviews as rows of a spreadsheet: their days, allegation and outcome, and nothing of who or what.
#pragma once
#include "complaints/complaint_review.h"
#include "office/import_columns.h"

namespace reeve::complaints {

// What a column may hold. No field takes a name or a matter, so that neither can come in this way.
const office::ImportFields& past_review_columns();

struct PastReviewRow {
    int line = 0; // of the spreadsheet, from 1
    std::vector<office::CellTrouble> troubles;
    bool is_known = false; // stands in the records already, by its reference before: left alone
    ComplaintReview review;
};
// Reads the rows under the headings. What is decided has an outcome, what has ended says how and when, the days stand
// in order and none is in the future; the same reference twice is trouble.
std::vector<PastReviewRow> read_past_reviews(const std::vector<CsvRow>&, const office::Matching&, Date today);

} // namespace reeve::complaints
