// The demo office's records beside its plans: force priorities held against the objectives, and the board's forward
// plan, and the threads that run through it.
#include "app/demo_replay.h"
#include "planning/force_priority_store.h"
#include "planning/forward_plan_store.h"
#include "planning/plan_store.h"
#include "planning/plan_thread_store.h"
#include "planning/planning.h"

namespace reeve {
namespace {

using namespace planning;
using office::Change;

std::vector<PartKey> objectives_named(Change& change, const DemoRow& row) {
    std::vector<PartKey> objectives, named;
    auto plan = plan_in_force(change.tx, change.today());
    if (!plan) row.fail("serves", "no plan is in force");
    for (const auto& part : parts_of(change.tx, plan->id))
        if (part.kind == PartKind::objective) objectives.push_back(part.key);
    if (!row.has("serves")) return named;
    for (const auto& number : split(row.text("serves"), ';')) {
        auto place = Kind<std::int64_t>::read(number, {});
        if (!place || *place < 1 || *place > static_cast<std::int64_t>(objectives.size()))
            row.fail("serves", "is no objective of the plan in force");
        named.push_back(objectives[static_cast<std::size_t>(*place - 1)]);
    }
    return named;
}

void set_force_priority(Change& change, const DemoRow& row) {
    demo_sure(add_force_priority(change, row.record(force_priority_fields()), objectives_named(change, row)));
}

void begin_forward_plan(Change& change, const DemoRow& row) {
    auto kept = demo_sure(add_forward_plan(change, row.record(forward_plan_fields())));
    if (kept.reference != row.text("known_as")) row.fail("known_as", "is kept as " + kept.reference);
}

std::vector<PartKey> priorities_named(Change& change, const DemoRow& row, const char* column) {
    std::vector<PartKey> keys;
    if (!row.has(column)) return keys;
    auto priorities = priorities_in_force(change.tx, change.today());
    for (const auto& title : split(row.text(column), ';')) {
        auto found = std::find_if(priorities.begin(), priorities.end(),
                                  [&](const PriorityName& priority) { return priority.title == title; });
        if (found == priorities.end()) row.fail(column, "is no priority of the plan in force");
        keys.push_back(found->key);
    }
    return keys;
}

void hold_meeting(Change& change, const DemoRow& row) {
    auto plan = find_forward_plan(change.tx, row.text("of"));
    if (!plan) row.fail("of", "is no forward plan");
    auto meeting = row.record(forward_meeting_fields());
    meeting.forward_plan = plan->id;
    demo_sure(add_meeting(change, meeting,
                          {priorities_named(change, row, "planned"), priorities_named(change, row, "taken")}));
}

void begin_thread(Change& change, const DemoRow& row) {
    ThreadTags tags{priorities_named(change, row, "parts"), demo_sure(action_references(row.text("actions")))};
    demo_sure(add_thread(change, row.record(thread_fields()), tags));
}

} // namespace

void replay_beside_plans(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::beside_plans);
    auto add = [&](const char* file, auto step) {
        DemoTable table(file);
        for (const auto& row : table.rows())
            replay.at(row.moment("at"), row.choice<office::Role>("by"), [row, step, ids](Change& change) {
                auto own = with_ids_of(*ids, change);
                step(own, row);
            });
    };
    add("planning/force_priorities.csv", set_force_priority);
    add("planning/forward_plans.csv", begin_forward_plan);
    add("planning/forward_meetings.csv", hold_meeting);
    add("planning/threads.csv", begin_thread);
}

} // namespace reeve
