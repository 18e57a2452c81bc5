// Mounts the slice of assurance, and says what waits because of it.
#include "assurance/assurance.h"
#include "assurance/assurance_duties.h"
#include "assurance/assurance_figures.h"
#include "assurance/assurance_invariants.h"
#include "assurance/assurance_pages.h"
#include "assurance/audit_store.h"
#include "assurance/corporate_risk_store.h"
#include "assurance/office_decision_store.h"

namespace reeve::assurance {
namespace {

using office::Right;
using office::Role;

void add_decisions(std::vector<office::Waiting>& list, db::Connection& connection, Role role, Date today) {
    for (const auto& one : decisions_that_wait(connection)) {
        if (one.state == DecisionState::advised && office::has_right(role, Right::sign_replies))
            list.push_back({one.reference + " waits for a signature: " + one.title, address_of(one),
                            standing_in_words(one, today) + "."});
        if (one.state == DecisionState::is_signed && office::has_right(role, Right::publish_papers))
            list.push_back({one.reference + " waits to be published: " + one.title, address_of(one),
                            standing_in_words(one, today) + "."});
    }
}

void add_inspections(std::vector<office::Waiting>& list, db::Connection& connection, Date today) {
    for (const auto& one : unanswered_inspections(connection))
        if (one.kind == InspectionKind::police_act)
            list.push_back({"Comments on an inspection report are due: " + one.title, address_of(one),
                            clock_in_words(one, today) + "."});
}

void add_audits(std::vector<office::Waiting>& list, db::Connection& connection, office::PersonId person, Date today) {
    for (const auto& one : unclosed_recommendations(connection)) {
        if (one.state == FollowState::evidenced && one.evidence_by != person)
            list.push_back({one.reference + " waits for a second person: " + one.title, address_of(one),
                            "Evidence came from the " + one.evidence_post + "."});
        else if (one.state == FollowState::open && one.is_overdue(today))
            list.push_back({one.reference + " is overdue: " + one.title, address_of(one),
                            "Owned by the " + one.owner_post + ". " + follow_in_words(one, today) + "."});
    }
}

void add_risks(std::vector<office::Waiting>& list, db::Connection& connection, Date today) {
    for (const auto& risk : open_risks(connection))
        if (is_review_late(risk, today))
            list.push_back({"The review of " + risk.reference + " is late: " + risk.title, address_of(risk),
                            "It was to be by " + in_words(risk.review_by) + "."});
}

std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId person, Role role, Date today) {
    std::vector<office::Waiting> list;
    add_decisions(list, connection, role, today);
    if (!office::has_right(role, Right::publish_papers)) return list;
    add_inspections(list, connection, today);
    add_audits(list, connection, person, today);
    add_risks(list, connection, today);
    return list;
}

} // namespace

void mount(office::Office& office) {
    for (auto mount_part :
         {mount_assurance_home, mount_decisions, mount_decision_steps, mount_decision_register, mount_inspections,
          mount_inspection_steps, mount_audits, mount_audit_steps, mount_audit_panel, mount_risks, mount_risk_steps})
        mount_part(office.routes());
    for (const auto* shape :
         {&decision_fields().shape(), &advice_fields().shape(), &inspection_fields().shape(), &finding_fields().shape(),
          &audit_fields().shape(), &audit_recommendation_fields().shape(), &due_revision_fields().shape(),
          &corporate_risk_fields().shape(), &risk_scoring_fields().shape(), &risk_key_fields().shape()})
        office.shapes().push_back(shape);
    office.lifecycles().push_back(decision_moves().in_words());
    office.lifecycles().push_back(response_moves().in_words());
    office.lifecycles().push_back(follow_moves().in_words());
    office.waiting().push_back(waiting);
    for (auto& figure : assurance_figures()) office.figures().add(std::move(figure));
    for (auto& witness : assurance_witnesses()) office.duties().add(std::move(witness));
    for (auto& invariant : assurance_invariants()) office.invariants().push_back(std::move(invariant));
}

// A decision is published on a day: it is told when that day is over.
std::vector<office::News> news(db::Connection& connection, Moment after, Moment until) {
    std::vector<office::News> list;
    for (const auto& one : all_decisions(connection)) {
        if (one.state != DecisionState::published || !one.published_on) continue;
        auto told_at = from_london(*one.published_on + 1, {0, 0, 0});
        if (told_at > after && told_at <= until)
            list.push_back({office::NewsTopic::decisions, one.title, public_address_of(one), told_at});
    }
    return list;
}

} // namespace reeve::assurance
