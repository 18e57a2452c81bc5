// A set of forces that one force is compared with, in editions: who is most like it by whose reckoning, and from when.
#pragma once
#include "delivery/measure.h"

namespace reeve::delivery {

struct ComparisonSet {
    Id<ComparisonSet> id;
    int version = 0;
    std::string title;   // "Most similar forces": what measures name
    std::string edition; // "2023"
    Date holds_from;
    std::string own_name; // the force that the set is of
    Prose members;        // one a line: the code its numbers stand under, then its name
    std::string source;
    std::string caution;
    bool is_sample = false;
};

struct ComparisonMember {
    std::string code; // an area of observations
    std::string name;
};

const Description<ComparisonSet>& comparison_fields();

// A line for each member with code and name, none twice, and seven others at most.
Problems check(const ComparisonSet&);
std::vector<ComparisonMember> members_of(const ComparisonSet&);
// The edition that holds on a day: the last one begun by then. None where none had.
const ComparisonSet* edition_on(const std::vector<ComparisonSet>& editions, Date);
// "The set is of those most like X. X need not be among those most like them."
std::string one_way_words(const ComparisonSet&);

} // namespace reeve::delivery
