// A zip file made in memory, whose bytes depend on nothing but what goes in.
#pragma once
#include "base/moment.h"
#include <string>
#include <vector>

namespace reeve::document {

struct ZipEntry {
    std::string path;
    std::string bytes;
};

// Entries in the order given, each stamped with this moment (London clock, to two seconds). Throws Fault where libzip
// fails.
std::string zip_of(const std::vector<ZipEntry>&, Moment stamp);

} // namespace reeve::document
