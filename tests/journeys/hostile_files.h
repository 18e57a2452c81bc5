// Files that somebody makes to do harm, each with the words in which it must be refused.
#pragma once
#include <string>
#include <vector>

namespace reeve::journeys {

struct HostileFile {
    std::string what;
    std::string name;
    std::string bytes;
    std::string refused; // words of the page
};
std::vector<HostileFile> hostile_files();

} // namespace reeve::journeys
