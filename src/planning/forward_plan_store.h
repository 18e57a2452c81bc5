// Keeps forward plans, their meetings and what each takes.
#pragma once
#include "office/keep.h"
#include "planning/forward_plan.h"

namespace reeve::planning {

std::vector<ForwardPlan> all_forward_plans(db::Connection&); // by reference
std::optional<ForwardPlan> find_forward_plan(db::Connection&, std::string_view reference);
std::vector<MeetingItems> meetings_of(db::Connection&, Id<ForwardPlan>); // by day

// What a meeting has on its agenda, and what it took; what it took without notice is on both.
struct MeetingKeys {
    std::vector<PartKey> planned;
    std::vector<PartKey> taken;
};
Result<ForwardPlan> add_forward_plan(office::Change&, ForwardPlan);
Result<ForwardPlan> keep_forward_plan(office::Change&, ForwardPlan);
// With the next number of its forward plan.
Result<ForwardMeeting> add_meeting(office::Change&, ForwardMeeting, const MeetingKeys&);
Result<ForwardMeeting> keep_meeting(office::Change&, ForwardMeeting, const MeetingKeys&);

} // namespace reeve::planning
