// Hands the findings of consultations to the pages of the plan.
#include "app/plan_causes.h"
#include "consultation/consultation.h"

namespace reeve {

std::vector<planning::CauseFinding> plan_causes(db::Connection& connection) {
    std::vector<planning::CauseFinding> causes;
    for (auto& finding : consultation::findings_to_name(connection))
        causes.push_back({finding.key, finding.title, finding.said, finding.address, finding.is_sample});
    return causes;
}

} // namespace reeve
