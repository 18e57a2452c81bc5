// What the law wants a plan to hold, checked against its text as it stands: what is there and what is missing.
#pragma once
#include "planning/plan_text.h"

namespace reeve::planning {

struct Requirement {
    std::string section; // "s.7(1)(c)"
    std::string matter;  // "The financial and other resources for the chief constable"
    bool is_met = false;
    std::string where; // "Resources", "Paragraphs 4 and 9"; or what is missing
};

// The six matters of PRSRA 2011 s.7(1), the three types of objective of s.7(2), regard to the Strategic Policing
// Requirement with its edition (s.5(5)), and the equality impact assessment (Equality Act 2010 s.149).
std::vector<Requirement> requirements(const PlanText&);
std::vector<Requirement> missing(const std::vector<Requirement>&);
// "9 of 11 parts that the law requires are present"
std::string in_words(const std::vector<Requirement>&);

} // namespace reeve::planning
