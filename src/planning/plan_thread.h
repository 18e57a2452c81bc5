// A thread that runs through the whole plan, like victims or the values of the office: the priorities and objectives
// that carry it, and the actions.
#pragma once
#include "office/action.h"
#include "planning/plan_part.h"

namespace reeve::planning {

struct PlanThread {
    Id<PlanThread> id;
    int version = 0;
    std::string reference; // TH-0001
    std::string title;
    Prose words;
    bool is_public = false;
    bool is_sample = false;
};

// A priority or objective by its lasting key.
struct ThreadPart {
    Id<ThreadPart> id;
    int version = 0;
    Id<PlanThread> thread;
    PartKey part = 0;
};
struct ThreadAction {
    Id<ThreadAction> id;
    int version = 0;
    Id<PlanThread> thread;
    office::ActionId action;
};

const Description<PlanThread>& thread_fields();
const Description<ThreadPart>& thread_part_fields();
const Description<ThreadAction>& thread_action_fields();
// A title, and what the thread means where the public is shown it.
Problems check(const PlanThread&);

// "A-0101, a-102 A-0103" as references, each once; a problem of `actions` names what is none.
Result<std::vector<std::string>> action_references(std::string_view typed);
// "12 actions carry it: 9 are done, 1 is late."
std::string actions_in_words(const std::vector<office::Action>&, Date today);

} // namespace reeve::planning
