// How a highlight report is shown: one A4 page when it is printed.
#pragma once
#include "delivery/highlight_content.h"
#include "html/markup.h"

namespace reeve::delivery {

html::Html highlight_view(const HighlightContent&, const ReferenceAddresses&);

} // namespace reeve::delivery
