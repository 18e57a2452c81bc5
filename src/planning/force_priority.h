// A priority that the force sets itself, the objectives of the plan that it serves, and the gaps on either side.
#pragma once
#include "planning/plan_part.h"

namespace reeve::planning {

struct ForcePriority {
    Id<ForcePriority> id;
    int version = 0;
    std::string reference; // FP-0001
    std::string title;
    Prose words;
    std::string source; // the paper of the force that sets it
    Date set_on;
    std::optional<Date> ended_on;
    Prose why_none; // why it serves no objective of the plan
    bool is_public = false;
    bool is_sample = false;

    bool stands_on(Date day) const { return set_on <= day && (!ended_on || day <= *ended_on); }
};

// One objective served by one force priority; each may have several. The key lasts over versions and variations.
struct ForcePriorityObjective {
    Id<ForcePriorityObjective> id;
    int version = 0;
    Id<ForcePriority> force_priority;
    PartKey objective = 0;
};

const Description<ForcePriority>& force_priority_fields();
const Description<ForcePriorityObjective>& force_priority_objective_fields();
// A title; it does not end before it was set; and it says nothing of why it serves none where it serves one.
Problems check(const ForcePriority&, const std::vector<PartKey>& objectives);

// Force priorities held against the objectives of a plan's text.
struct ForceAlignment {
    struct Row {
        ForcePriority priority;
        std::vector<NumberedPart> objectives; // of this plan, in its order
        bool serves_none() const { return objectives.empty(); }
    };
    std::vector<Row> rows;
    std::vector<NumberedPart> unserved; // objectives that no force priority serves
    int objectives = 0;

    int serving_none() const;
};
ForceAlignment align(const std::vector<NumberedPart>& text, const std::vector<ForcePriority>& standing,
                     const std::vector<ForcePriorityObjective>& links);
// "2 of 5 force priorities serve no objective of the plan. 1 of 3 objectives is served by no force priority."
std::string gaps_in_words(const ForceAlignment&);

} // namespace reeve::planning
