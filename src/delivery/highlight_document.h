// A highlight report as a document to take away, set to fit one page.
#pragma once
#include "delivery/highlight_content.h"
#include "document/document.h"

namespace reeve::delivery {

// `office`: whose report it is; `site`: put before the addresses of its references, empty where there is none.
document::Document highlight_document(const HighlightReport&, const HighlightContent&, const ReferenceAddresses&,
                                      const std::string& office, const std::string& site);

} // namespace reeve::delivery
