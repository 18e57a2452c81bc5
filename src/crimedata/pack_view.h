// How a pack is shown on a page: its findings first, then each part with its words, chart and tables.
#pragma once
#include "crimedata/pack_content.h"
#include "html/markup.h"

namespace reeve::crimedata {

html::Html pack_view(const PackContent&);
// The same as a page that stands alone, without the site around it.
std::string standing_page(const PackContent&, const std::string& office);

} // namespace reeve::crimedata
