// Occasions and evidence of two duties: decisions of significant public interest, and comments on inspection reports.
#include "assurance/assurance_duties.h"
#include "assurance/inspection_store.h"
#include "assurance/office_decision_store.h"

namespace reeve::assurance {
namespace {

using office::DutyEvidence;
using office::DutyOccasion;

// One that is lawfully withheld is not to be published, so it sets no clock.
bool must_be_published(const OfficeDecision& decision) {
    return decision.is_significant && decision.is_signed() && decision.state != DecisionState::withheld;
}

// The key keeps clear of those noted by hand; before it is published the public does not know of a decision.
std::vector<DutyOccasion> decisions_taken(db::Connection& connection, Date) {
    std::vector<DutyOccasion> occasions;
    for (const auto& one : all_decisions(connection))
        if (must_be_published(one))
            occasions.push_back({.key = one.reference,
                                 .subject = one.title,
                                 .on = *one.signed_on,
                                 .reference = one.reference,
                                 .is_sample = one.is_sample,
                                 .is_internal = one.state != DecisionState::published});
    return occasions;
}

std::vector<DutyEvidence> decisions_shown(db::Connection& connection, Date) {
    std::vector<DutyEvidence> evidence;
    for (const auto& one : all_decisions(connection))
        if (must_be_published(one) && one.published_on)
            evidence.push_back({.key = one.reference,
                                .done_on = *one.published_on,
                                .reference = one.reference,
                                .address = public_address_of(one),
                                .words = one.title,
                                .is_sample = one.is_sample});
    return evidence;
}

std::vector<DutyOccasion> reports_published(db::Connection& connection, Date) {
    std::vector<DutyOccasion> occasions;
    for (const auto& one : all_inspections(connection))
        if (one.kind == InspectionKind::police_act)
            occasions.push_back({.key = one.reference,
                                 .subject = one.title,
                                 .on = one.published_on,
                                 .reference = one.reference,
                                 .is_sample = one.is_sample});
    return occasions;
}

std::vector<DutyEvidence> comments_published(db::Connection& connection, Date) {
    std::vector<DutyEvidence> evidence;
    for (const auto& one : all_inspections(connection))
        if (one.kind == InspectionKind::police_act && one.responded_on)
            evidence.push_back({.key = one.reference,
                                .done_on = *one.responded_on,
                                .reference = one.reference,
                                .address = public_address_of(one),
                                .words = one.title,
                                .is_sample = one.is_sample});
    return evidence;
}

} // namespace

std::vector<office::DutyWitness> assurance_witnesses() {
    return {{.duty = "L-0122", .occasions = decisions_taken, .evidence = decisions_shown},
            {.duty = "L-0301", .occasions = reports_published, .evidence = comments_published}};
}

} // namespace reeve::assurance
