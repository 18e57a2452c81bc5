// What must be put right before grants are published, and what should be: our own rules over the records of a file, for
// much that a schema lets through.
#pragma once
#include "commissioning/published_grant.h"

namespace reeve::commissioning {

struct GrantTrouble {
    std::string grant; // its identifier; "Grant 3" where it has none; empty where it is about the file
    std::string field; // "Award Date"
    std::string message;
    bool blocks = true; // or only warns
    bool operator==(const GrantTrouble&) const = default;
};

// In the order of the grants, what blocks before what warns for each.
std::vector<GrantTrouble> troubles_of(const JsonList& grants, Date today);
std::size_t blocking(const std::vector<GrantTrouble>&);
// "360G-x-1, Award Date: 2024-02-30 is not a real date"
std::string in_words(const GrantTrouble&);

} // namespace reeve::commissioning
