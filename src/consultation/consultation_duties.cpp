// What the consultations' own records say of the duty to obtain views before a plan and before a precept.
#include "consultation/consultation_duties.h"
#include "consultation/consultation_store.h"
#include "planning/planning.h"

namespace reeve::consultation {
namespace {

using office::DutyEvidence;
using office::DutyOccasion;

// Of one that the public knows of and that has closed; a withdrawn one asked nobody in the end.
bool bears_witness(const Consultation& consultation, Date today) {
    return is_public(consultation) && consultation.state != ConsultationState::withdrawn
           && london_date(consultation.closes) < today;
}

bool asked(const std::vector<Strand>& strands, StrandOf of) {
    return std::any_of(strands.begin(), strands.end(), [&](const Strand& strand) { return strand.of == of; });
}

DutyEvidence evidence_of(const Consultation& consultation, std::string key, const char* whom) {
    return {.key = std::move(key),
            .done_on = london_date(consultation.closes),
            .reference = consultation.reference,
            .address = public_address(consultation),
            .words = std::string("The consultation asked ") + whom,
            .is_sample = consultation.is_sample};
}

// The law names no other day for a plan than that of its issue.
std::vector<DutyOccasion> plans_to_ask_about(db::Connection& connection, Date) {
    std::vector<DutyOccasion> occasions;
    for (const auto& plan : planning::plans_issued_here(connection))
        occasions.push_back({.key = plan.reference,
                             .subject = plan.reference + " " + plan.title + ", before it was issued",
                             .on = plan.on,
                             .set_day = plan.on,
                             .reference = plan.reference,
                             .is_sample = plan.is_sample});
    return occasions;
}

std::vector<DutyEvidence> views_obtained(db::Connection& connection, Date today) {
    std::vector<DutyEvidence> evidence;
    for (const auto& consultation : public_consultations(connection)) {
        if (!bears_witness(consultation, today)) continue;
        const auto strands = strands_of(connection, consultation.id);
        if (!asked(strands, StrandOf::people)) continue;
        if (!consultation.plan.empty() && asked(strands, StrandOf::victims))
            evidence.push_back(evidence_of(consultation, consultation.plan, "people and victims"));
        if (asked(strands, StrandOf::ratepayers)) {
            auto year = financial_year_of(london_date(consultation.closes));
            ++year.begins;
            evidence.push_back(evidence_of(consultation, in_words(year), "people and ratepayers"));
        }
    }
    return evidence;
}

} // namespace

std::vector<office::DutyWitness> consultation_witnesses() {
    return {{.duty = "L-0023", .occasions = plans_to_ask_about, .evidence = views_obtained}};
}

} // namespace reeve::consultation
