// One sitting at the public form of a consultation: which questions are shown, what was typed, and the next step.
#pragma once
#include "consultation/response_draft_store.h"
#include "html/markup.h"
#include "office/question_parts.h"
#include "office/visit.h"

namespace reeve::consultation {

struct Sitting {
    Consultation consultation;
    int version = 0; // of the questionnaire that is answered
    office::AskedQuestions questions;
    std::vector<Strand> strands;
    office::TypedAnswers typed;
    std::string strand;             // as it was chosen
    std::string code;               // of saved answers that are gone on with; empty: none
    std::vector<std::string> shown; // short names of the questions that the page before showed

    std::string address() const { return public_address(consultation) + "/answer"; }
};
// The consultation of the address with the version that the form names, else the newest; nothing where there is none.
std::optional<Sitting> sitting_of(office::Visit&);

// What was answered so far and which questions that leads to.
struct SoFar {
    office::Answers answers;
    Problems problems;                               // of questions that were shown, the strand, and who answers
    std::vector<const office::AskedQuestion*> apply; // to these answers, in their order
    bool opens_more = false;                         // one of them was not shown yet
    Respondent who;
};
SoFar so_far(office::Visit&, const Sitting&);

// The form with the questions that apply.
html::Html sitting_form(office::Visit&, const Sitting&, const SoFar&);
// The same answers as hidden fields of another form, with the buttons that stand in it.
html::Html sitting_again(office::Visit&, const Sitting&, const SoFar&, const html::Html& buttons);
// How the response came: what fills the trap, how long it took, how many said the same.
Arrival arrival_of(office::Visit&, const Sitting&, const Response&);

office::PageWords sitting_words(const Sitting&, const std::string& title, const Problems& = {});

} // namespace reeve::consultation
