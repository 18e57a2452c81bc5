// A visitor of the walk, with visits to record and some that are recorded.
#include "tests/journeys/filled_visits.h"
#include "scrutiny/scheme_visit_store.h"

namespace reeve::journeys {

void send_a_visitor(TestOffice& office) {
    office.person_of(Role::visitor);
    office.change([&](office::Change& change) -> Result<Done> {
        auto scheme = *scrutiny::find_scheme(change.tx, "VS-0001");
        scrutiny::Visitor visitor = scrutiny::visitors_of(change.tx, scheme.id).back();
        visitor.email = "visitor@office.test";
        visitor = TRY(scrutiny::keep_visitor(change, visitor));
        for (int days : {2, 3, 4, 5}) {
            scrutiny::SchemeVisit visit;
            visit.scheme = scheme.id;
            visit.place = scrutiny::places_of(change.tx, scheme.id).front().id;
            visit.planned_on = change.today() - days;
            visit.first_visitor = visitor.id;
            visit.second_visitor = scrutiny::visitors_of(change.tx, scheme.id).front().id;
            visit = TRY(scrutiny::add_visit(change, visit));
            if (days < 4) continue;
            visit.arrived_at = visit.admitted_at = from_london(visit.planned_on, {3, 0, 0});
            visit.held = visit.offered = visit.accepted = 36;
            visit.unavailable = visit.not_offered = visit.observed_only = visit.declined = 0;
            TRY(scrutiny::keep_report(change, scheme, visit));
        }
        return Done{};
    });
}

} // namespace reeve::journeys
