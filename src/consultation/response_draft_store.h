// Answers that somebody saved to finish later, under a code that is shown once.
#pragma once
#include "consultation/response_store.h"

namespace reeve::consultation {

struct ResponseDraft {
    ConsultationId consultation;
    int questionnaire_version = 0;
    std::string strand;
    office::Answers answers; // as they were typed, checked or not
};
// Keeps them until the consultation closes, and gives the code: four groups like 3f9a-77c0-12de-90ab. The ones kept
// under an earlier code are replaced.
std::string save_draft(office::Change&, const Consultation&, const ResponseDraft&, std::string_view earlier_code);
// Nothing where the code is wrong or of another consultation.
std::optional<ResponseDraft> find_draft(db::Connection&, const Consultation&, std::string_view code);
void drop_draft(office::Change&, const Consultation&, std::string_view code);

} // namespace reeve::consultation
