// The demo office's duties: what set their clocks, what was done or withheld, and the decision to show them.
#include "app/demo_replay.h"
#include "office/duty_store.h"

namespace reeve {
namespace {

using namespace office;

void note(Change& change, const DemoRow& row) {
    auto kept = demo_sure(note_occasion(change, row.record(noted_occasion_fields())));
    if (kept.reference != row.text("known_as")) row.fail("known_as", "is kept as " + kept.reference);
}

void record(Change& change, const DemoRow& row) {
    demo_sure(keep_duty_record(change, row.record(duty_record_fields())));
}

} // namespace

void replay_duties(DemoReplay& replay) {
    replay.at_each(DemoTable("duties/occasions.csv"), Role::director_of_governance, note);
    replay.at_each(DemoTable("duties/records.csv"), Role::director_of_governance, record);
    Prose reason{"So that anyone can see what the law asks of us and what we did. SAMPLE."};
    replay.at(
        demo_moment("2024-09-24 11:00"), Role::chief_executive,
        [reason](Change& change) { demo_sure(decide_duty_publication(change, true, reason)); }, reason.text);
}

} // namespace reeve
