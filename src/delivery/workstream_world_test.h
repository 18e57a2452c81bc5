// For tests of delivery: workstreams that hold actions, kept in a fresh office.
#pragma once
#include "delivery/initiative_store.h"
#include "delivery/workstream_store.h"
#include "office/action_store.h"
#include "office/office_testing.h"

namespace reeve::delivery::testing {

struct PlanAtWork : office::testing::Registers {
    explicit PlanAtWork(db::Engine engine) : Registers(engine) {}

    Workstream workstream(const char* title, std::int64_t priority = 1, bool is_public = true) {
        Workstream made;
        made.title = title;
        made.priority = priority;
        made.success.text = "People see it.";
        made.is_public = is_public;
        return *change([&](office::Change& change) { return add_workstream(change, made); });
    }
    office::Action action(const char* title, Date due, office::ActionState state = office::ActionState::in_progress) {
        office::Action made;
        made.title = title;
        made.raised = date_of(2024, 4, 1);
        made.due = due;
        made.state = state;
        if (is_closed(made)) made.done_on = due;
        return *change([&](office::Change& change) { return office::add_action(change, made); });
    }
    Initiative initiative(const Workstream& workstream, const char* title, bool is_public = true) {
        Initiative made;
        made.workstream = workstream.id;
        made.title = title;
        made.words.text = "What it does.";
        made.is_public = is_public;
        return *change([&](office::Change& change) { return add_initiative(change, made); });
    }
    Result<WorkstreamAction> link(const Workstream& workstream, const office::Action& action,
                                  InitiativeId initiative = {}, std::optional<int> weight = std::nullopt) {
        WorkstreamAction made;
        made.workstream = workstream.id;
        made.action = action.id;
        made.initiative = initiative;
        made.weight = weight;
        return change([&](office::Change& change) { return link_action(change, made); });
    }
};

} // namespace reeve::delivery::testing
