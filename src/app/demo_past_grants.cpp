// Replays the past grants of the demo office: invented rows of a 360Giving file, each marked SAMPLE.
#include "app/demo_replay.h"
#include "app/demo_table.h"
#include "commissioning/grant_rows_store.h"

namespace reeve {
namespace {

using namespace commissioning;

void bring_in_grants(office::Change& change) {
    CountedIds ids(demo_ids::past_grants);
    office::Change own{change.tx, ids, change.now, change.actor, change.actor_post, change.why};
    auto plan = demo_sure(plan_grants(own.tx, demo_file("commissioning/past-grants.csv"), own.today()));
    demo_sure(keep_grants(own, plan, {.file_name = "past-grants.csv", .is_own = true, .is_sample = true}));
}

} // namespace

void replay_past_grants(DemoReplay& replay) {
    replay.at(demo_moment("2024-10-03 11:00"), office::Role::commissioning_officer, bring_in_grants);
}

} // namespace reeve
