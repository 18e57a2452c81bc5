// Sites as they are kept.
#pragma once
#include "office/keep.h"
#include "resources/site.h"

namespace reeve::resources {

std::vector<Site> all_sites(db::Connection&); // open ones first, by name
std::vector<Site> public_sites(db::Connection&);

} // namespace reeve::resources
