// A workstream under a priority of the plan: who leads it, what success looks like, what its owner says, and the
// actions it holds.
#pragma once
#include "office/action.h"

namespace reeve::delivery {

struct Workstream;
struct Initiative;
using InitiativeId = Id<Initiative>;
using WorkstreamId = Id<Workstream>;

struct Workstream {
    WorkstreamId id;
    int version = 0;
    std::string reference; // W-0001
    std::string title;
    std::int64_t priority = 0; // the key of the plan's priority, lasting over its versions; 0: under none yet
    std::string lead_post;     // who answers for it
    std::string officer_post;  // who keeps it moving
    Prose success;             // what success looks like
    std::string figures;       // references of the figures that show it, "F-0010, F-0012"
    std::optional<Date> starts_on;
    office::Standing owner_says = office::Standing::no_data; // no data: the owner has not said
    std::optional<Date> owner_said_on;
    Prose owner_note;
    bool is_public = false;
    bool is_sample = false;
};

// An action that a workstream holds. One action may serve several workstreams.
struct WorkstreamAction {
    Id<WorkstreamAction> id;
    int version = 0;
    WorkstreamId workstream;
    office::ActionId action;
    InitiativeId initiative;   // of the same workstream; 0: under none
    std::optional<int> weight; // in per cent of the workstream, where the office weighs its actions
    Date linked_on;
};

const Description<Workstream>& workstream_fields();
const Description<WorkstreamAction>& workstream_action_fields();

// A title; what success looks like where the public is shown it.
Problems check(const Workstream&);
// The owner's own word on how it stands. A pause says why; nobody may say "no data yet", which is what silence says.
Result<Workstream> owner_says(Workstream, office::Standing, Prose note, Date today);
// Weights are 1 to 100, and those of one workstream never pass 100 together. `others` are the workstream's other
// actions.
Problems check(const WorkstreamAction&, const std::vector<WorkstreamAction>& others);
// "Weights are given to 3 of 5 actions and come to 80%."; empty where none is given.
std::string weights_in_words(const std::vector<WorkstreamAction>&);
// The references in Workstream::figures, each once.
std::vector<std::string> figures_of(const Workstream&);

} // namespace reeve::delivery
