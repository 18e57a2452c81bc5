// The demo office's measures of its plans: what was promised, what is expected, the returns in the very columns in
// which numbers are brought in, and the forces that one is compared with.
#include "app/demo_replay.h"
#include "delivery/measure_store.h"
#include "delivery/observation_store.h"
#include "planning/planning.h"

namespace reeve {
namespace {

using namespace delivery;
using office::Change;
using office::Role;

// What these take their ids from, so that the ids of everything else stay as they are without them.
using Ids = std::shared_ptr<CountedIds>;

std::int64_t priority_under(Change& change, const DemoRow& row) {
    if (!row.has("under")) return 0;
    for (const auto& priority : planning::priorities_in_force(change.tx, change.today()))
        if (priority.title == row.text("under")) return priority.key;
    row.fail("under", "is no priority of the plan in force");
}

void begin(Change& change, const DemoRow& row) {
    auto measure = row.record(measure_fields());
    measure.priority = priority_under(change, row);
    demo_sure(add_measure(change, measure, row.record(definition_fields())));
}

void bring_in(Change& change, const DemoRow& row) {
    if (!row.has("file")) return;
    std::string text(demo_file("returns/" + row.text("file")));
    auto plan = demo_sure(plan_observations(change.tx, text, std::nullopt, change.today()));
    for (auto& one : plan.rows) one.observation.is_sample = one.observation.note.starts_with("SAMPLE");
    auto release = row.record(release_fields());
    release.received = change.today();
    demo_sure(keep_observations(change, plan, release));
}

void define(Change& change, const DemoRow& row) { demo_sure(add_definition(change, row.record(definition_fields()))); }
void aim(Change& change, const DemoRow& row) { demo_sure(add_target(change, row.record(target_fields()))); }
void note(Change& change, const DemoRow& row) { demo_sure(add_note(change, row.record(note_fields()))); }

void compare(Change& change, const DemoRow& row) {
    auto set = row.record(comparison_fields());
    demo_sure(check(set));
    keep_new(change, comparison_fields(), set);
}

template <class Step> void add_steps(DemoReplay& replay, const Ids& ids, const char* file, Step step) {
    DemoTable table(file);
    for (const auto& row : table.rows())
        replay.at(row.moment("at"), Role::analyst, [row, ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own, row);
        });
}

// The numbers come after everything that they name.
void bring_in_later(DemoReplay& replay, const Ids& ids) {
    DemoTable table("delivery/plan_measures.csv");
    for (const auto& row : table.rows())
        replay.at(Moment{row.moment("at").milliseconds + 3'600'000}, Role::analyst, [row, ids](Change& change) {
            auto own = with_ids_of(*ids, change);
            bring_in(own, row);
        });
}

} // namespace

void replay_plan_measures(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::measures);
    add_steps(replay, ids, "delivery/comparison_sets.csv", compare);
    add_steps(replay, ids, "delivery/plan_measures.csv", begin);
    add_steps(replay, ids, "delivery/measure_definitions.csv", define);
    add_steps(replay, ids, "delivery/measure_targets.csv", aim);
    add_steps(replay, ids, "delivery/measure_notes.csv", note);
    bring_in_later(replay, ids);
}

} // namespace reeve
