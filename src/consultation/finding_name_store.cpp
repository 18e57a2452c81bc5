// Tells other parts of the program which findings there are, and where the public reads them.
#include "consultation/analysis_store.h"
#include "consultation/consultation.h"
#include "consultation/consultation_store.h"

namespace reeve::consultation {

std::vector<FindingName> findings_to_name(db::Connection& connection) {
    std::vector<FindingName> names;
    for (const auto& consultation : all_consultations(connection))
        for (const auto& finding : findings_of(connection, consultation.id)) {
            const bool is_told = finding.is_public && is_public(consultation);
            names.push_back({key_of(consultation.reference, finding), finding.title, finding.said.text,
                             is_told ? public_place_of(consultation, finding) : "", finding.is_sample});
        }
    return names;
}

} // namespace reeve::consultation
