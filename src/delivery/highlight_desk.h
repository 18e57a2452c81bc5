// What the pages of highlight reports share: the report that was asked for with what it says, and its draft.
#pragma once
#include "delivery/highlight_content.h"
#include "delivery/highlight_store.h"
#include "delivery/highlight_view.h"
#include "office/routes.h"

namespace reeve::delivery {

std::optional<HighlightReport> highlight_asked_for(office::Visit&); // {reference}
// What the public may read: {reference} as it was published last, and edition {number} of it.
std::optional<HighlightReport> published_asked_for(office::Visit&);
std::optional<HighlightReport> edition_asked_for(office::Visit&);
std::string highlight_address(const HighlightReport&);        // /work/highlight-reports/HR-0001
std::string public_highlight_address(const HighlightReport&); // /plan/highlight-reports/HR-0001
// As it was frozen, else as it reads now.
HighlightContent content_shown(office::Visit&, const HighlightReport&);
// A new report with the lines that the records give for the period.
HighlightReport drafted(office::Visit&, const Workstream&, const Period&);
enum class HighlightReader { staff, anyone };
ReferenceAddresses addresses_in(office::Visit&, const HighlightContent&, HighlightReader);
// Why the public cannot be shown it: the actions in its lines that are not for the public.
std::vector<std::string> actions_not_public(db::Connection&, const HighlightReport&);
std::string workstream_title(db::Connection&, WorkstreamId);

} // namespace reeve::delivery
