// The demo office's due-diligence visits: the five rows of Table One.
#include "app/demo_replay.h"
#include "commissioning/due_diligence_visit.h"

namespace reeve {

void replay_visits(DemoReplay& replay) {
    DemoTable visits("commissioning/visits.csv");
    replay.at_each(visits, office::Role::commissioning_officer, [](office::Change& change, const DemoRow& row) {
        auto visit = row.record(commissioning::visit_fields());
        demo_sure(commissioning::check(visit, change.today()));
        keep_new(change, commissioning::visit_fields(), visit);
    });
}

} // namespace reeve
