// Mounts the slice of scrutiny: schemes of visits, their records, figures and rules.
#include "scrutiny/scrutiny.h"
#include "office/duty_registry.h"
#include "office/figure.h"
#include "office/office.h"
#include "scrutiny/visit_figures.h"
#include "scrutiny/visit_invariants.h"
#include "scrutiny/visit_pages.h"

namespace reeve::scrutiny {
namespace {

// Late replies of the force, visits nobody recorded, and visitors who cannot go.
std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId, office::Role role, Date today) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, office::Right::run_visits)) return list;
    for (const auto& concern : all_concerns(connection))
        if (is_late(concern, today))
            list.push_back({"Concern " + concern.reference + " waits for the force", address_of(concern),
                            standing_in_words(concern, today) + "."});
    for (const auto& scheme : all_schemes(connection)) {
        auto [not_recorded, swaps] = visits_amiss(connection, scheme.id, {today - 60, today + 60}, today);
        auto address = desk_address(scheme) + "/visits";
        if (not_recorded > 0)
            list.push_back({scheme.title + ": " + counted(not_recorded, "visit is", "visits are") + " not recorded",
                            address, "Their day is over."});
        if (swaps > 0)
            list.push_back({scheme.title + ": " + counted(swaps, "visitor") + " cannot go", address,
                            "Somebody else is to be sent."});
    }
    return list;
}

// The arrangements are in being where there is a scheme of custody visits; each new rota is a look at them.
std::vector<office::DutyEvidence> custody_arranged(db::Connection& connection, Date) {
    std::vector<office::DutyEvidence> evidence;
    for (const auto& scheme : all_schemes(connection))
        for (const auto& rota : rotas_of(connection, scheme.id))
            if (scheme.kind == SchemeKind::custody)
                evidence.push_back({.key = iso(rota.first_day),
                                    .done_on = london_date(rota.drawn_at),
                                    .reference = scheme.reference,
                                    .address = "/visits",
                                    .is_sample = scheme.is_sample});
    return evidence;
}

} // namespace

void mount(office::Office& office) {
    auto& routes = office.routes();
    for (auto mount_part : {mount_scheme_desk, mount_places, mount_visitors, mount_rotas, mount_visits,
                            mount_visit_reports, mount_visit_concerns, mount_visit_coverage, mount_public_visits})
        mount_part(routes);
    for (const auto* shape : {&visit_scheme_fields().shape(), &visit_place_fields().shape(), &visitor_fields().shape(),
                              &visit_rota_fields().shape(), &scheme_visit_fields().shape(),
                              &visit_detainee_fields().shape(), &visit_concern_fields().shape()})
        office.shapes().push_back(shape);
    for (auto& figure : visit_figures()) office.figures().add(std::move(figure));
    for (auto& invariant : visit_invariants()) office.invariants().push_back(std::move(invariant));
    office.lifecycles().push_back(visit_moves().in_words());
    office.lifecycles().push_back(concern_moves().in_words());
    office.waiting().push_back(waiting);
    office.purposes().push_back(
        {"visitor", "So that volunteers can be vetted, trained, drawn for visits and reached."});
    office.purposes().push_back(
        {"visit_detainee", "So that what visitors saw of a person in custody can be followed up, by number alone."});
    office.purposes().push_back({"visit_concern", "So that concerns from visits are answered by the force."});
    office.duties().add({.duty = "L-0401", .evidence = custody_arranged});
}

} // namespace reeve::scrutiny
