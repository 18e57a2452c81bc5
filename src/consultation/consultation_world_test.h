// A small consultation for tests: three questions, two strands, ready to be answered.
#pragma once
#include "consultation/response_store.h"
#include "office/office_testing.h"

namespace reeve::consultation::testing {

using office::testing::Registers;

inline office::FormQuestion question(const char* key, office::QuestionKind kind, const char* options = "") {
    office::FormQuestion made;
    made.key = key;
    made.kind = kind;
    made.wording = "About " + std::string(key);
    made.options = {options};
    return made;
}

// The value of a rule that must hold in a test.
template <class T> T sure(Result<T> result) {
    if (result.is_refused()) throw Fault(result.refusal().message);
    if (result.has_problems()) throw Fault(result.problems().list.front().message);
    return std::move(result).value();
}

inline Consultation on_safety(Moment opens, Moment closes) {
    Consultation made;
    made.title = "Feeling safe";
    made.about = {"We want to know where people feel safe."};
    made.opens = opens;
    made.closes = closes;
    made.delete_after = london_date(closes) + 365;
    return made;
}

// Open from a day before to a day after the moment of the change. Asks safe (required), why (of those who do not feel
// safe) and more.
inline Consultation keep_consultation_on_safety(office::Change& change) {
    constexpr std::int64_t day = 86'400'000;
    auto kept = begin_consultation(change, on_safety({change.now.milliseconds - day}, {change.now.milliseconds + day}));
    auto safe = question("safe", office::QuestionKind::single, "yes: Yes\nno: No");
    safe.is_required = true;
    auto why = question("why", office::QuestionKind::multiple, "dark: Dark streets\nspeed: Speeding cars");
    why.shown_if = "safe";
    why.shown_if_answers = "no";
    for (auto one : {safe, why, question("more", office::QuestionKind::long_text)}) {
        one.questionnaire = kept.questionnaire;
        sure(office::add_question(change, one));
    }
    for (auto of : {StrandOf::people, StrandOf::victims}) {
        Strand strand;
        strand.consultation = kept.id;
        strand.of = of;
        strand.title = label_of(of);
        sure(add_strand(change, strand));
    }
    return sure(take_ready(change, kept));
}

inline Response response_to(const Consultation& consultation, const office::AskedQuestions& questions,
                            const office::Answers& answers, Moment received) {
    Response made;
    made.consultation = consultation.id;
    made.questionnaire_version = consultation.asks_version;
    made.received = received;
    return with_answers(made, questions, answers);
}

} // namespace reeve::consultation::testing
