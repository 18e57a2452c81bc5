// Keeps the highlight reports of workstreams.
#pragma once
#include "delivery/highlight_report.h"
#include "office/keep.h"

namespace reeve::delivery {

// Newest period first.
std::vector<HighlightReport> all_highlights(db::Connection&);
std::vector<HighlightReport> published_highlights(db::Connection&);
std::vector<HighlightReport> highlights_of(db::Connection&, WorkstreamId);
std::optional<HighlightReport> find_highlight(db::Connection&, std::string_view reference);

Result<HighlightReport> add_highlight(office::Change&, HighlightReport);
// Refused while the report that stands is frozen, but for its publication.
Result<HighlightReport> keep_highlight(office::Change&, const HighlightReport& stands, HighlightReport);

} // namespace reeve::delivery
