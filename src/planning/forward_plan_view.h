// Shows a board's forward plan: each priority with its turn, and each meeting with what it takes.
#pragma once
#include "html/markup.h"
#include "planning/forward_plan.h"
#include "planning/planning.h"

namespace reeve::planning {

struct ForwardPlanShown {
    ForwardPlan plan;
    std::vector<PriorityName> priorities; // of the plan in force
    std::vector<MeetingItems> meetings;   // by day
    Date today;
};
// "2 of 8 priorities are late: Rural Policing and Visible Policing." All named, so that none is forgotten.
std::string late_in_words(const ForwardPlanShown&);
html::Html turns_view(const ForwardPlanShown&);
// `meeting_address` is where a meeting is changed: empty for readers who may not.
html::Html meetings_view(const ForwardPlanShown&, const std::string& meeting_address);

} // namespace reeve::planning
