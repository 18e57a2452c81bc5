// A recommendation that the Panel makes in its report on a draft plan, and the Commissioner's answer to it.
#pragma once
#include "planning/plan.h"

namespace reeve::planning {

struct PanelRecommendation {
    Id<PanelRecommendation> id;
    int version = 0;
    PlanId plan;
    int number = 0; // 1, 2 ... of its plan
    Prose words;
    Date received_on;
    Prose answer;
    std::optional<Date> answered_on;
    bool is_sample = false;
};

const Description<PanelRecommendation>& panel_recommendation_fields();
Problems check(const PanelRecommendation&);
bool is_answered(const PanelRecommendation&);
// PRSRA 2011 s.5(6)(e): the Panel is given a response to its report. May be bettered until the response is published.
Result<PanelRecommendation> answer(PanelRecommendation, Prose words, Date today);

} // namespace reeve::planning
