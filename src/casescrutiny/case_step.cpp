// The rules of each step of a case.
#include "casescrutiny/case_step.h"
#include "casescrutiny/case_redaction.h"

namespace reeve::casescrutiny {
namespace {

using Ground = CaseGround;

bool has_text(const Prose& prose) { return !trimmed(prose.text).empty(); }

CaseState state_after(CaseStep step) {
    using enum CaseState;
    switch (step) {
    case CaseStep::clear: return cleared;
    case CaseStep::send_back: return selected;
    case CaseStep::judge: return judged;
    case CaseStep::send: return sent;
    case CaseStep::confirm: return confirmed;
    case CaseStep::close: return closed;
    case CaseStep::withdraw: return withdrawn;
    }
    return withdrawn;
}

std::size_t unanswered(const Ground& ground) {
    std::size_t count = 0;
    for (const auto& question : ground.questions)
        count += answer_to(question, ground.scores) == CaseAnswer::not_answered ? 1 : 0;
    return count;
}

Result<Done> check_judging(const PanelCase& one, const Ground& ground) {
    if (ground.today < one.held_on) return Refusal{"The panel sits on " + in_words(one.held_on) + "."};
    if (ground.questions.empty()) return Refusal{"The panel has no questions yet. Write them first."};
    if (auto left = static_cast<std::int64_t>(unanswered(ground)))
        return Refusal{counted(left, "question of the panel is", "questions of the panel are")
                       + " not answered for this case."};
    return Done{};
}

Problems check_day(const char* column, const std::optional<Date>& day, Date earliest, Date today, const char* missing) {
    Problems problems;
    if (!day) problems.add(column, missing);
    else if (*day < earliest || *day > today)
        problems.add(column, "It must lie between " + in_words(earliest) + " and today");
    return problems;
}

Problems check_judged(const PanelCase& one) {
    Problems problems;
    if (one.judgment == CaseJudgment::not_judged) problems.add("judgment", "Select how the case was handled");
    if (one.judgment != CaseJudgment::not_judged && one.judgment != CaseJudgment::appropriate
        && !has_text(one.observations))
        problems.add("observations", "Enter what the panel observed");
    return problems;
}

Problems check_typed(CaseStep step, const PanelCase& one, Date today) {
    Problems problems;
    switch (step) {
    case CaseStep::send_back:
        if (!has_text(one.clearer_words)) problems.add("clearer_words", "Enter where something is still to be hidden");
        break;
    case CaseStep::judge: return check_judged(one);
    case CaseStep::send:
        problems = check_day("sent_on", one.sent_on, one.held_on, today, "Enter the day it was sent");
        if (trimmed(one.sent_to).empty()) problems.add("sent_to", "Enter the post it was sent to");
        break;
    case CaseStep::confirm:
        problems = check_day("conversation_on", one.conversation_on, one.sent_on.value_or(one.held_on), today,
                             "Enter the day of the conversation");
        if (trimmed(one.confirmed_by).empty()) problems.add("confirmed_by", "Enter the post that confirmed it");
        break;
    case CaseStep::close:
        return check_day("closed_on", one.closed_on, one.conversation_on.value_or(one.held_on), today,
                         "Enter the day it was closed");
    case CaseStep::withdraw:
        if (!has_text(one.ended_why)) problems.add("ended_why", "Enter why");
        break;
    case CaseStep::clear: break;
    }
    return problems;
}

} // namespace

const CaseStepWords& words_of(CaseStep step) {
    static const std::vector<CaseStepWords> all = {
        {{}, {}, "You have read the copy and it tells nobody. The panel may read it.", "Clear the copy"},
        {{"clearer_words"},
         {"clearer_words"},
         "Whoever redacted it hides what is left and gives it to you again.",
         "Send it back"},
        {{"judgment", "observations", "learning"},
         {"judgment"},
         "The panel’s own words. They name nobody.",
         "Keep the judgment"},
        {{"sent_on", "sent_to"},
         {"sent_on", "sent_to"},
         "The force passes the learning to the officer and to their line manager.",
         "Record that it was sent"},
        {{"conversation_on", "confirmed_by", "force_words"},
         {"conversation_on", "confirmed_by"},
         "The force says that the line manager and the officer spoke about it.",
         "Confirm the conversation"},
        {{"closed_on"}, {"closed_on"}, "Nothing more is to be done.", "Close the case"},
        {{"ended_why"}, {"ended_why"}, "The panel does not look at it.", "Withdraw the case"}};
    return all[static_cast<std::size_t>(step)];
}

CaseAnswer answer_to(const PanelQuestion& question, const std::vector<CaseScore>& scores) {
    for (const auto& score : scores)
        if (score.question == question.id) return score.answer;
    return CaseAnswer::not_answered;
}

Result<Done> may_take(CaseStep step, const PanelCase& one, const Ground& ground) {
    TRY(case_moves().move(one.state, state_after(step)));
    if ((step == CaseStep::clear || step == CaseStep::send_back) && one.redactor == ground.person)
        return Refusal{"You redacted this case. A second person reads the copy before the panel does.",
                       "The office's own rule: whoever did a thing does not verify it"};
    if (step == CaseStep::judge) return check_judging(one, ground);
    if (step == CaseStep::send && !one.has_learning())
        return Refusal{"The panel saw nothing to learn from this case. Close it."};
    if (step == CaseStep::close && one.state == CaseState::judged && one.has_learning())
        return Refusal{"The learning is not sent and confirmed yet."};
    return Done{};
}

Result<PanelCase> take(CaseStep step, PanelCase typed, const Ground& ground) {
    TRY(may_take(step, typed, ground));
    if (auto problems = check_typed(step, typed, ground.today); !problems.empty()) return problems;
    typed.state = state_after(step);
    if (step == CaseStep::clear || step == CaseStep::send_back) {
        typed.clearer = ground.person;
        typed.clearer_post = ground.post;
    }
    if (step == CaseStep::send) typed.reply_due = *typed.sent_on + static_cast<int>(ground.panel.reply_days);
    if (step == CaseStep::withdraw) typed.closed_on = ground.today;
    return typed;
}

std::vector<CaseStep> open_steps(const PanelCase& one, const Ground& ground) {
    std::vector<CaseStep> open;
    for (std::size_t at = 0; at < std::size(Choices<CaseStep>::list); ++at)
        if (may_take(static_cast<CaseStep>(at), one, ground).ok()) open.push_back(static_cast<CaseStep>(at));
    return open;
}

std::string next_in_words(const PanelCase& one, const Ground& ground) {
    switch (one.state) {
    case CaseState::selected: return "Enter the case as the force gave it, and redact it.";
    case CaseState::redacted:
        return one.redactor == ground.person ? "A second person reads the copy before the panel does."
                                             : "Read the copy, and clear it or send it back.";
    case CaseState::cleared: {
        auto may = check_judging(one, ground);
        return may ? "Keep the panel’s judgment." : may.refusal().message;
    }
    case CaseState::judged: return one.has_learning() ? "Send the learning to the force." : "Close the case.";
    case CaseState::sent: return "The force confirms the conversation by " + in_words(*one.reply_due) + ".";
    case CaseState::confirmed: return "Close the case.";
    case CaseState::closed:
    case CaseState::withdrawn: break;
    }
    return "Nothing more is to be done.";
}

Result<PanelCase> redact(PanelCase one, const CaseOriginal& original, const Ground& ground) {
    TRY(case_moves().move(one.state, CaseState::redacted));
    Problems problems;
    auto left = static_cast<std::int64_t>(still_told(one.redacted.text, hidden_words_of(original.to_hide.text)).size());
    if (!has_text(one.redacted)) problems.add("redacted", "Enter the copy");
    else if (left > 0)
        problems.add("redacted", "The copy still tells " + counted(left, "thing", "things")
                                     + " that must be hidden: a word of the list, an address, a number or a reference");
    if (!problems.empty()) return problems;
    one.state = CaseState::redacted;
    one.redactor = ground.person;
    one.redactor_post = ground.post;
    return one;
}

} // namespace reeve::casescrutiny
