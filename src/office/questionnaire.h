// A questionnaire: its questions in their order as one value, drafted, then frozen as version 1, 2, 3 with a hash.
#pragma once
#include "base/json.h"
#include "office/question.h"

namespace reeve::office {

// What is asked, before its questions. Consultations, and later custody visits and bids, each own one.
struct Questionnaire {
    Id<Questionnaire> id;
    int version = 0;
    std::string reference; // Q-0001
    std::string title;
    Prose introduction;   // above the first question
    std::string asked_by; // reference of what asks it: C-2021-001
    std::string address;  // of the page on which that is worked on
};
const Description<Questionnaire>& questionnaire_fields();

// A questionnaire as it was put to people. Never changed.
struct QuestionnaireVersion {
    Id<QuestionnaireVersion> id;
    int version = 0;
    Id<Questionnaire> questionnaire;
    int number = 0;      // 1, 2, 3
    std::string content; // JSON, see json_of
    std::string hash;    // SHA-256 of the content
    Moment frozen_at;
    std::string by_post;
};
const Description<QuestionnaireVersion>& questionnaire_version_fields();

// A question with what follows from its words, worked out once: what forms, checks and imports read.
struct AskedQuestion : FormQuestion {
    std::vector<QuestionOption> choices;     // options_of
    std::vector<std::string> folded_labels;  // of the choices, as typed labels are compared
    std::vector<std::string> needed_answers; // of the question named by shown_if; none: asked of everyone
    const QuestionOption* choice(std::string_view key) const;
    // By key, or by label in any case.
    const QuestionOption* choice_meant(const std::string& typed) const;
};
using AskedQuestions = std::vector<AskedQuestion>;

AskedQuestions asked(const std::vector<FormQuestion>&);
const AskedQuestion* question_named(const AskedQuestions&, std::string_view key);

// Everything that keeps a draft from being put to people: a sentence each. Conditions may look at earlier questions
// alone and at answers these offer; no short name twice.
std::vector<std::string> flaws_of(const AskedQuestions&);

// The questions without their ids, in their order: what is frozen and hashed.
Json json_of(const AskedQuestions&);
// Of a frozen text; a Fault where it is none, since nobody types it.
AskedQuestions questions_of(std::string_view content);

} // namespace reeve::office
