// For tests of the analysis: the consultation on safety with responses, closed.
#pragma once
#include "consultation/analysis_desk.h"
#include "consultation/consultation_world_test.h"

namespace reeve::consultation::testing {

// So many responses of each kind: safe; not safe because of the dark; in words.
struct SafetyResponses {
    int safe = 60;
    int dark = 40;
    std::vector<std::string> words;
};

inline Response keep_answers(office::Change& change, const Consultation& consultation, const office::Answers& answers,
                             const char* strand = "people-of-the-area", const char* email = "") {
    auto questions = questions_asked(change.tx, consultation);
    auto response = response_to(consultation, questions, answers, change.now);
    response.strand = strand;
    Respondent respondent;
    respondent.email.address = email;
    return keep_response(change, response, respondent);
}

inline Consultation keep_safety_with(office::Change& change, const SafetyResponses& given) {
    auto consultation = keep_consultation_on_safety(change);
    for (int at = 0; at < given.safe; ++at) keep_answers(change, consultation, {{"safe", {"yes"}}});
    for (int at = 0; at < given.dark; ++at)
        keep_answers(change, consultation, {{"safe", {"no"}}, {"why", {"dark"}}}, "victims-of-crime");
    for (const auto& words : given.words) keep_answers(change, consultation, {{"safe", {"yes"}}, {"more", {words}}});
    return consultation;
}

} // namespace reeve::consultation::testing
