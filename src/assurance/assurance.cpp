// Mounts the slice of assurance, and says what waits because of it.
#include "assurance/assurance.h"
#include "assurance/assurance_duties.h"
#include "assurance/assurance_figures.h"
#include "assurance/assurance_invariants.h"
#include "assurance/assurance_pages.h"

namespace reeve::assurance {
namespace {

using office::Right;
using office::Role;

void add_decisions(std::vector<office::Waiting>& list, db::Connection& connection, Role role, Date today) {
    for (const auto& one : all_decisions(connection)) {
        if (one.state == DecisionState::advised && office::has_right(role, Right::sign_replies))
            list.push_back({one.reference + " waits for a signature: " + one.title, address_of(one),
                            standing_in_words(one, today) + "."});
        if (one.state == DecisionState::is_signed && office::has_right(role, Right::publish_papers))
            list.push_back({one.reference + " waits to be published: " + one.title, address_of(one),
                            standing_in_words(one, today) + "."});
    }
}

void add_inspections(std::vector<office::Waiting>& list, db::Connection& connection, Date today) {
    for (const auto& one : all_inspections(connection))
        if (one.kind == InspectionKind::police_act && one.state != ResponseState::published)
            list.push_back({"Comments on an inspection report are due: " + one.title, address_of(one),
                            clock_in_words(one, today) + "."});
}

std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId, Role role, Date today) {
    std::vector<office::Waiting> list;
    add_decisions(list, connection, role, today);
    if (office::has_right(role, Right::publish_papers)) add_inspections(list, connection, today);
    return list;
}

} // namespace

void mount(office::Office& office) {
    for (auto mount_part : {mount_assurance_home, mount_decisions, mount_decision_steps, mount_decision_register,
                            mount_inspections, mount_inspection_steps})
        mount_part(office.routes());
    for (const auto* shape : {&decision_fields().shape(), &advice_fields().shape(), &inspection_fields().shape(),
                              &finding_fields().shape()})
        office.shapes().push_back(shape);
    office.lifecycles().push_back(decision_moves().in_words());
    office.lifecycles().push_back(response_moves().in_words());
    office.waiting().push_back(waiting);
    for (auto& figure : assurance_figures()) office.figures().add(std::move(figure));
    for (auto& witness : assurance_witnesses()) office.duties().add(std::move(witness));
    for (auto& invariant : assurance_invariants()) office.invariants().push_back(std::move(invariant));
}

} // namespace reeve::assurance
