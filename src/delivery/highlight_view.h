// How a highlight report is shown: one A4 page when it is printed.
#pragma once
#include "delivery/highlight_content.h"
#include "html/markup.h"

namespace reeve::delivery {

// Where the references in the lines lead; those that are not in it stay plain.
using ReferenceAddresses = std::map<std::string, std::string>;
html::Html highlight_view(const HighlightContent&, const ReferenceAddresses&);

} // namespace reeve::delivery
