// What the plans' own records say of the duties to issue a plan, to answer the Panel, and to send a plan out.
#include "planning/plan_duties.h"
#include "planning/plan_road_store.h"

namespace reeve::planning {
namespace {

using office::DutyEvidence;
using office::DutyOccasion;

DutyOccasion occasion_of(const Plan& plan, Date on) {
    return {.key = plan.reference,
            .subject = plan.reference + " " + plan.title,
            .on = on,
            .reference = plan.reference,
            .is_sample = plan.is_sample,
            .is_internal = plan.state != PlanState::issued};
}

DutyEvidence evidence_of(const Plan& plan, std::string key, Date done_on) {
    return {.key = std::move(key),
            .done_on = done_on,
            .reference = plan.reference,
            .address = plan.state == PlanState::issued ? "/plan/" + plan.reference : "",
            .is_sample = plan.is_sample};
}

// The calendar of elections sets this clock; the first plan of the term stops it.
std::vector<DutyEvidence> plans_issued(db::Connection& connection, Date) {
    std::vector<DutyEvidence> evidence;
    for (const auto& plan : issued_plans(connection))
        if (plan.kind == PlanKind::new_plan)
            evidence.push_back(evidence_of(plan, iso(plan.election_on), *plan.issued_on));
    return evidence;
}

std::vector<DutyOccasion> panel_reports(db::Connection& connection, Date) {
    std::vector<DutyOccasion> occasions;
    for (const auto& plan : all_plans(connection))
        if (plan.panel_report_on) occasions.push_back(occasion_of(plan, *plan.panel_report_on));
    return occasions;
}

std::vector<DutyEvidence> responses_published(db::Connection& connection, Date) {
    std::vector<DutyEvidence> evidence;
    for (const auto& plan : all_plans(connection))
        if (plan.response_on) evidence.push_back(evidence_of(plan, plan.reference, *plan.response_on));
    return evidence;
}

// A plan that was issued before the office kept it here has no road to bear witness.
bool has_road(const Plan& plan) { return trimmed(plan.recorded_note.text).empty(); }

std::vector<DutyOccasion> plans_to_send(db::Connection& connection, Date) {
    std::vector<DutyOccasion> occasions;
    for (const auto& plan : issued_plans(connection))
        if (has_road(plan)) occasions.push_back(occasion_of(plan, *plan.issued_on));
    return occasions;
}

std::optional<Date> first_sent(const std::vector<SendOut>& all, Party party, Date issued) {
    std::optional<Date> first;
    for (const auto& sent : all)
        if (sent.party == party && sent.sent_on >= issued && (!first || sent.sent_on < *first)) first = sent.sent_on;
    return first;
}

// Done when both have it: the chief constable and the responsible authorities. Issuing publishes it.
std::vector<DutyEvidence> plans_sent(db::Connection& connection, Date) {
    std::vector<DutyEvidence> evidence;
    for (const auto& plan : issued_plans(connection)) {
        auto all = send_outs_of(connection, plan.id);
        auto chief = first_sent(all, Party::chief_constable, *plan.issued_on);
        auto authorities = first_sent(all, Party::responsible_authorities, *plan.issued_on);
        if (has_road(plan) && chief && authorities)
            evidence.push_back(evidence_of(plan, plan.reference, std::max(*chief, *authorities)));
    }
    return evidence;
}

} // namespace

std::vector<office::DutyWitness> plan_witnesses() {
    return {{.duty = "L-0003", .occasions = {}, .evidence = plans_issued},
            {.duty = "L-0008", .occasions = panel_reports, .evidence = responses_published},
            {.duty = "L-0011", .occasions = plans_to_send, .evidence = plans_sent}};
}

} // namespace reeve::planning
