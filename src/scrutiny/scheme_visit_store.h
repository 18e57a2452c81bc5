// Rotas, visits, people in custody and concerns as they are kept.
#pragma once
#include "office/action_store.h"
#include "scrutiny/visit_concern.h"
#include "scrutiny/visit_coverage.h"
#include "scrutiny/visit_detainee.h"
#include "scrutiny/visit_scheme_store.h"

namespace reeve::scrutiny {

// Draws the rota by lot and plans its visits. Problems where nobody can be drawn, or where another rota of the scheme
// has some of its days.
Result<VisitRota> add_rota(office::Change&, const VisitScheme&, VisitRota);
std::vector<VisitRota> rotas_of(db::Connection&, Id<VisitScheme>); // newest first
std::optional<VisitRota> find_rota(db::Connection&, std::string_view reference);
std::vector<VisitRota> all_rotas(db::Connection&);

std::optional<SchemeVisit> find_visit(db::Connection&, std::string_view reference);
std::vector<SchemeVisit> visits_between(db::Connection&, Id<VisitScheme>, const Period&); // by day planned
std::int64_t visit_count(db::Connection&, Id<VisitScheme>, const Period&);
// A page of them, the latest first.
std::vector<SchemeVisit> latest_visits(db::Connection&, Id<VisitScheme>, const Period&, std::size_t first,
                                       std::size_t most);
// What is counted of them, by day planned.
std::vector<CountedVisit> counted_visits(db::Connection&, Id<VisitScheme>, const Period&);
// Visits whose day is over and that nobody recorded, and those for which somebody else is to be sent.
struct VisitsAmiss {
    std::int64_t not_recorded = 0, swaps = 0;
};
VisitsAmiss visits_amiss(db::Connection&, Id<VisitScheme>, const Period&, Date today);
std::vector<SchemeVisit> visits_of_rota(db::Connection&, Id<VisitRota>);
std::vector<SchemeVisit> visits_of_visitors(db::Connection&, const std::vector<Visitor>&); // soonest first
Result<SchemeVisit> add_visit(office::Change&, SchemeVisit);
Result<SchemeVisit> keep_visit(office::Change&, SchemeVisit);
// What was counted and seen; the state becomes made. Problems as check_report says, and where fewer people are counted
// than are listed by number.
Result<SchemeVisit> keep_report(office::Change&, const VisitScheme&, SchemeVisit);

std::vector<VisitDetainee> detainees_of(db::Connection&, Id<SchemeVisit>);
Result<VisitDetainee> add_detainee(office::Change&, const SchemeVisit&, VisitDetainee);

std::vector<VisitConcern> concerns_of(db::Connection&, Id<SchemeVisit>);
std::vector<VisitConcern> concerns_between(db::Connection&, Id<VisitScheme>, const Period&);
std::vector<VisitConcern> all_concerns(db::Connection&); // those that wait first, soonest due
std::optional<VisitConcern> find_concern(db::Connection&, std::string_view reference);
// Of a visit that was made; raised on its day.
Result<VisitConcern> add_concern(office::Change&, const VisitScheme&, const SchemeVisit&, VisitConcern);
Result<VisitConcern> keep_concern(office::Change&, VisitConcern);
std::vector<office::Action> actions_of(db::Connection&, const VisitConcern&);

} // namespace reeve::scrutiny
