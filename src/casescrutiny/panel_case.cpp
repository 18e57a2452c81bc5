// The fields of a case before a panel and its moves.
#include "casescrutiny/panel_case.h"

namespace reeve::casescrutiny {
namespace {

constexpr auto restricted = Audience::restricted;
constexpr auto day_hint = "Like 5 September 2026.";

void describe_copy(Description<PanelCase>& fields) {
    fields.hidden<&PanelCase::reference>("reference", {.label = "Reference"})
        .hidden<&PanelCase::panel>("panel")
        .hidden<&PanelCase::sitting>("sitting")
        .hidden<&PanelCase::held_on>("held_on", {.label = "Sitting held on"})
        .hidden<&PanelCase::state>("state", {.label = "State"})
        .hidden<&PanelCase::chosen_by>("chosen_by", {.label = "Selected by"})
        .has<&PanelCase::chosen_why>("chosen_why", {.label = "Why is this case picked?",
                                                    .hint = "No reference and no name.",
                                                    .needed = true,
                                                    .audience = restricted,
                                                    .limit = 300})
        .has<&PanelCase::redacted>("redacted", {.label = "The copy that the panel reads",
                                                .hint = "It tells nobody: no name, address, number, plate or "
                                                        "reference.",
                                                .needed = true,
                                                .audience = restricted,
                                                .personal = true,
                                                .limit = 20000})
        .hidden<&PanelCase::redactor>("redactor", {.audience = restricted})
        .hidden<&PanelCase::redactor_post>("redactor_post", {.label = "Redacted by"})
        .hidden<&PanelCase::clearer>("clearer", {.audience = restricted})
        .hidden<&PanelCase::clearer_post>("clearer_post", {.label = "Second person"})
        .has<&PanelCase::clearer_words>("clearer_words", {.label = "What is still to be hidden?",
                                                          .hint = "Needed where you send it back. Say where it stands "
                                                                  "and do not repeat it.",
                                                          .audience = restricted,
                                                          .personal = true,
                                                          .limit = 1000});
}

void describe_judgment(Description<PanelCase>& fields) {
    fields
        .has<&PanelCase::judgment>("judgment",
                                   {.label = "How was the case handled?", .needed = true, .audience = restricted})
        .has<&PanelCase::observations>("observations", {.label = "What did the panel observe?",
                                                        .hint = "What was done well, and what could be better.",
                                                        .audience = restricted,
                                                        .personal = true,
                                                        .limit = 8000})
        .has<&PanelCase::learning>("learning", {.label = "What is the officer to learn from it?",
                                                .hint = "It goes to the officer through the force. Leave empty where "
                                                        "there is nothing.",
                                                .audience = restricted,
                                                .personal = true,
                                                .limit = 4000});
}

void describe_learning(Description<PanelCase>& fields) {
    fields.has<&PanelCase::sent_on>("sent_on", {.label = "Learning sent on", .hint = day_hint})
        .has<&PanelCase::sent_to>(
            "sent_to", {.label = "To which post in the force?", .hint = "A post, never a name.", .limit = 120})
        .hidden<&PanelCase::reply_due>("reply_due", {.label = "To be confirmed by"})
        .has<&PanelCase::conversation_on>(
            "conversation_on", {.label = "When did the line manager speak with the officer?", .hint = day_hint})
        .has<&PanelCase::confirmed_by>(
            "confirmed_by",
            {.label = "Which post in the force confirmed it?", .hint = "A post, never a name.", .limit = 120})
        .has<&PanelCase::force_words>(
            "force_words",
            {.label = "What did the force say?", .audience = restricted, .personal = true, .limit = 4000})
        .has<&PanelCase::closed_on>("closed_on", {.label = "Closed on", .hint = day_hint})
        .has<&PanelCase::ended_why>(
            "ended_why", {.label = "Why is it withdrawn?", .audience = restricted, .personal = true, .limit = 1000})
        .hidden<&PanelCase::is_sample>("is_sample", {.label = "Sample"});
}

Description<PanelCase> described() {
    Description<PanelCase> fields("panel_case", "case before a panel", "KC");
    describe_copy(fields);
    describe_judgment(fields);
    describe_learning(fields);
    return fields;
}

} // namespace

const Description<PanelCase>& panel_case_fields() {
    static const auto fields = described();
    return fields;
}

const Lifecycle<CaseState>& case_moves() {
    using enum CaseState;
    static const Lifecycle<CaseState> moves(
        "case before a panel",
        {{selected, redacted, "Redact it", "a copy that tells nobody"},
         {redacted, cleared, "Clear the copy", "a second person who did not redact it"},
         {redacted, selected, "Send it back", "what is still to be hidden"},
         {cleared, judged, "Judge it", "an answer to each question, on or after the day of the sitting"},
         {judged, sent, "Send the learning", "learning, and a post of the force"},
         {judged, closed, "Close it", "no learning"},
         {sent, confirmed, "Confirm the conversation", "its day and the post that confirmed it"},
         {confirmed, closed, "Close it", ""},
         {selected, withdrawn, "Withdraw it", "why"},
         {redacted, withdrawn, "Withdraw it", "why"},
         {cleared, withdrawn, "Withdraw it", "why"}});
    return moves;
}

bool is_judged(CaseState state) {
    using enum CaseState;
    return state == judged || state == sent || state == confirmed || state == closed;
}

bool has_ended(CaseState state) { return state == CaseState::closed || state == CaseState::withdrawn; }

bool is_late(const PanelCase& one, Date today) {
    return one.state == CaseState::sent && one.reply_due && *one.reply_due < today;
}

Problems check_picked(const PanelCase& one) {
    Problems problems;
    if (count_characters(trimmed(one.chosen_why)) < 10)
        problems.add("chosen_why", "Enter why this case is picked, in a sentence");
    return problems;
}

const Description<CaseOriginal>& case_original_fields() {
    static const auto fields =
        Description<CaseOriginal>("case_original", "case as the force gave it")
            .hidden<&CaseOriginal::panel_case>("panel_case")
            .has<&CaseOriginal::force_reference>("force_reference", {.label = "The force’s reference",
                                                                     .needed = true,
                                                                     .audience = restricted,
                                                                     .personal = true,
                                                                     .limit = 60})
            .has<&CaseOriginal::words>("words", {.label = "The case as the force gave it",
                                                 .hint = "It stays behind this door and is never shown elsewhere.",
                                                 .needed = true,
                                                 .audience = restricted,
                                                 .personal = true,
                                                 .limit = 20000})
            .has<&CaseOriginal::to_hide>("to_hide", {.label = "What must be hidden?",
                                                     .hint = "One a line, with what stands in its place, like Jane "
                                                             "Smith = woman A.",
                                                     .audience = restricted,
                                                     .personal = true,
                                                     .limit = 4000});
    return fields;
}

const Description<CaseScore>& case_score_fields() {
    static const auto fields = Description<CaseScore>("case_score", "answer of a panel")
                                   .hidden<&CaseScore::panel_case>("panel_case")
                                   .hidden<&CaseScore::question>("question")
                                   .hidden<&CaseScore::answer>("answer", {.label = "Answer", .audience = restricted});
    return fields;
}

} // namespace reeve::casescrutiny
