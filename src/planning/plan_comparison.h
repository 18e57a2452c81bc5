// Two published texts of a plan that somebody wants compared, and the address that says which two.
#pragma once
#include "planning/public_road.h"

namespace reeve::planning {

// One end of a comparison: a public version of the plan, or the issued plan that a variation varies.
struct ComparedText {
    std::string key;  // "2", or "PCP-2021-001"
    std::string name; // "Version 2, As consulted on"
    int number = 0;   // 0 of the plan that is varied: it came before every version
    PlanText text;
};
// In order, the plan that is varied first.
std::vector<ComparedText> texts_to_compare(const PublicRoad&, const std::optional<PublicRoad>& varied);

struct Comparison {
    ComparedText from;
    ComparedText to;
};
// "1..3" of these texts; none where one of them is not among them.
std::optional<Comparison> comparison_of(const std::vector<ComparedText>&, std::string_view range);
// The first and the last of them; none where there are fewer than two.
std::optional<Comparison> widest(const std::vector<ComparedText>&);
// "1..3", the older first.
std::string range_of(const Comparison&);

} // namespace reeve::planning
