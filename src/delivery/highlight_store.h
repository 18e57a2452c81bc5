// Keeps the highlight reports of workstreams.
#pragma once
#include "delivery/highlight_edition.h"
#include "office/keep.h"

namespace reeve::delivery {

// Newest period first.
std::vector<HighlightReport> all_highlights(db::Connection&);
// Those the public may read, each as it was published last, also while a correction of it is written.
std::vector<HighlightReport> published_highlights(db::Connection&);
std::optional<HighlightReport> published_highlight(db::Connection&, std::string_view reference);
std::vector<HighlightReport> highlights_of(db::Connection&, WorkstreamId);
std::optional<HighlightReport> find_highlight(db::Connection&, std::string_view reference);

// The editions that corrections have replaced, by number.
std::vector<HighlightEdition> earlier_editions(db::Connection&, Id<HighlightReport>);
std::vector<HighlightEdition> all_earlier_editions(db::Connection&);

Result<HighlightReport> add_highlight(office::Change&, HighlightReport);
// Refused while the report that stands is frozen, but for its publication.
Result<HighlightReport> keep_highlight(office::Change&, const HighlightReport& stands, HighlightReport);
// Keeps the published edition and opens the next.
Result<HighlightReport> open_correction(office::Change&, const HighlightReport& published, Prose what);

} // namespace reeve::delivery
