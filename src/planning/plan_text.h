// The text of a plan as one plain value: what a version keeps for ever, and what two versions are compared by.
#pragma once
#include "base/json.h"
#include "planning/plan_part.h"

namespace reeve::planning {

struct PlanText {
    std::string title;
    std::string summary;
    std::string requirement_edition;
    std::string requirement_statement;
    std::string equality;
    std::vector<PlanPart> parts; // in order; without ids and versions
};
PlanText text_of(const Plan&, const std::vector<PlanPart>&);

Json json_of(const PlanText&);
// Throws Fault where the JSON is not a text that json_of wrote.
PlanText plan_text_of(const Json&);
// SHA-256 over the canonical JSON: two texts with the same hash read the same.
std::string hash_of(const PlanText&);

} // namespace reeve::planning
