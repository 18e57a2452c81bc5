// The charts of packs: drawn from the values that are frozen, the same for the page and for files.
#pragma once
#include "crimedata/pack_content.h"
#include "html/chart_figure.h"

namespace reeve::crimedata {

html::Chart chart_of(const PackChart&, const std::string& id);
// One standing alone for each part; empty where a part has none.
std::vector<std::string> drawings_of(const PackContent&);

} // namespace reeve::crimedata
