// A case before a panel, known by its own reference alone: its redacted copy, the judgment, and the learning until it
// is confirmed; and, apart from it, the case as the force gave it.
#pragma once
#include "casescrutiny/panel_sitting.h"
#include "office/people/person.h"
#include "record/lifecycle.h"

namespace reeve::casescrutiny {

struct PanelCase {
    Id<PanelCase> id;
    int version = 0;
    std::string reference; // KC-0001
    Id<CasePanel> panel;
    Id<PanelSitting> sitting;
    Date held_on; // of its sitting
    CaseState state = CaseState::selected;
    SelectionRule chosen_by = SelectionRule::drawn;
    std::string chosen_why;
    Prose redacted;
    office::PersonId redactor;
    std::string redactor_post;
    office::PersonId clearer;
    std::string clearer_post;
    Prose clearer_words;
    CaseJudgment judgment = CaseJudgment::not_judged;
    Prose observations;
    Prose learning; // for the officer; none: nothing is sent
    std::optional<Date> sent_on;
    std::string sent_to; // a post of the force
    std::optional<Date> reply_due;
    std::optional<Date> conversation_on;
    std::string confirmed_by; // a post of the force
    Prose force_words;
    std::optional<Date> closed_on;
    Prose ended_why;
    bool is_sample = false;

    bool has_learning() const { return !trimmed(learning.text).empty(); }
};
const Description<PanelCase>& panel_case_fields();
const Lifecycle<CaseState>& case_moves();
bool is_judged(CaseState);
bool has_ended(CaseState);
// Learning was sent and the conversation was not confirmed in time.
bool is_late(const PanelCase&, Date today);
Problems check_picked(const PanelCase&);

// The case as the force gave it: never outside its own door.
struct CaseOriginal {
    Id<CaseOriginal> id;
    int version = 0;
    Id<PanelCase> panel_case;
    std::string force_reference;
    Prose words;
    Prose to_hide; // names and the like, one a line
};
const Description<CaseOriginal>& case_original_fields();

// The panel's answer to one of its questions.
struct CaseScore {
    Id<CaseScore> id;
    int version = 0;
    Id<PanelCase> panel_case;
    Id<PanelQuestion> question;
    CaseAnswer answer = CaseAnswer::not_answered;
};
const Description<CaseScore>& case_score_fields();

} // namespace reeve::casescrutiny
