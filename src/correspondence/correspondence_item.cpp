// The fields of letters and e-mails, and the rules of what becomes of them.
#include "correspondence/correspondence_item.h"
#include "base/id.h"
#include <array>

namespace reeve::correspondence {
namespace {

constexpr auto restricted = Audience::restricted;
using Fields = Description<CorrespondenceItem>;

void describe_writer(Fields& fields) {
    fields.hidden<&CorrespondenceItem::reference>("reference", {.label = "Reference"})
        .hidden<&CorrespondenceItem::state>("state", {.label = "State"})
        .has<&CorrespondenceItem::channel>("channel", {.label = "How did it come?", .needed = true})
        .has<&CorrespondenceItem::writer>("writer", {.label = "Who wrote it?",
                                                     .hint = "A name, or whom they write for. Leave empty where nobody "
                                                             "signed it.",
                                                     .audience = restricted,
                                                     .personal = true,
                                                     .keep = Keep::two_years,
                                                     .limit = 120})
        .has<&CorrespondenceItem::email>(
            "email",
            {.label = "Their email address", .audience = restricted, .personal = true, .keep = Keep::two_years})
        .has<&CorrespondenceItem::address>("address", {.label = "Their postal address",
                                                       .hint = "As it stands on an envelope, for an answer on paper.",
                                                       .audience = restricted,
                                                       .personal = true,
                                                       .keep = Keep::two_years,
                                                       .limit = 500})
        .has<&CorrespondenceItem::received_on>("received_on", {.label = "Received on",
                                                               .hint = "Like 5 September 2026. The days to answer are "
                                                                       "counted from the day after.",
                                                               .needed = true})
        .has<&CorrespondenceItem::subject>("subject", {.label = "What is it about?",
                                                       .hint = "A few words.",
                                                       .needed = true,
                                                       .audience = restricted,
                                                       .personal = true,
                                                       .keep = Keep::two_years,
                                                       .limit = 200})
        .has<&CorrespondenceItem::said>("said", {.label = "What does it say?",
                                                 .needed = true,
                                                 .audience = restricted,
                                                 .personal = true,
                                                 .keep = Keep::two_years,
                                                 .limit = 20'000});
}

void describe_work(Fields& fields) {
    fields.hidden<&CorrespondenceItem::owner>("owner")
        .hidden<&CorrespondenceItem::owner_post>("owner_post", {.label = "Post that answers it"})
        .hidden<&CorrespondenceItem::acknowledge_by>("acknowledge_by", {.label = "Acknowledge by"})
        .hidden<&CorrespondenceItem::due_on>("due_on", {.label = "Answer by"})
        .hidden<&CorrespondenceItem::acknowledged_on>("acknowledged_on", {.label = "Acknowledged on"})
        .hidden<&CorrespondenceItem::answered_on>("answered_on", {.label = "Answered on"})
        .hidden<&CorrespondenceItem::closed_on>("closed_on", {.label = "Closed on"})
        .has<&CorrespondenceItem::outcome>("outcome", {.label = "What came of it?", .needed = true})
        .has<&CorrespondenceItem::outcome_words>("outcome_words",
                                                 {.label = "In words",
                                                  .hint = "Needed where it got no answer. No name and nothing of the "
                                                          "letter itself.",
                                                  .audience = restricted,
                                                  .personal = true,
                                                  .keep = Keep::two_years,
                                                  .limit = 1'000})
        .hidden<&CorrespondenceItem::feedback_reference>("feedback_reference", {.label = "Feedback made of it"})
        .hidden<&CorrespondenceItem::action_reference>("action_reference", {.label = "Action made of it"})
        .has<&CorrespondenceItem::passed_to>(
            "passed_to",
            {.label = "To whom is it passed on?", .hint = "A post or a body, not a person’s name.", .limit = 200});
}

void describe_traces(Fields& fields) {
    fields.hidden<&CorrespondenceItem::thread>("thread")
        .hidden<&CorrespondenceItem::message_id>(
            "message_id",
            {.label = "Number of the e-mail", .audience = restricted, .personal = true, .keep = Keep::two_years})
        .hidden<&CorrespondenceItem::thread_key>("thread_key")
        .hidden<&CorrespondenceItem::reading_notes>(
            "reading_notes",
            {.label = "What could not be kept", .audience = restricted, .personal = true, .keep = Keep::two_years})
        .hidden<&CorrespondenceItem::is_from_program>("is_from_program", {.label = "Sent by a program"})
        .hidden<&CorrespondenceItem::forget_after>("forget_after", {.label = "Deleted after"})
        .hidden<&CorrespondenceItem::is_forgotten>("is_forgotten", {.label = "Deleted"})
        .hidden<&CorrespondenceItem::is_sample>("is_sample", {.label = "Sample"});
}

bool is_subject_prefix(std::string_view word) {
    constexpr std::array<std::string_view, 9> prefixes = {
        "re:", "aw:", "fw:", "fwd:", "sv:", "wg:", "tr:", "vs:", "antw:"};
    return std::find(prefixes.begin(), prefixes.end(), word) != prefixes.end();
}

LetterState state_of_letters(const CorrespondenceItem& item) {
    return item.answered_on       ? LetterState::answered
           : item.acknowledged_on ? LetterState::acknowledged
                                  : LetterState::received;
}

} // namespace

const Description<CorrespondenceItem>& correspondence_fields() {
    static const auto fields = [] {
        Fields made("correspondence", "letter", "LT");
        describe_writer(made);
        describe_work(made);
        describe_traces(made);
        return made;
    }();
    return fields;
}

const Description<SentLetter>& sent_letter_fields() {
    static const auto fields =
        Description<SentLetter>("sent_letter", "letter sent")
            .hidden<&SentLetter::item>("item")
            .hidden<&SentLetter::number>("number", {.label = "Number"})
            .hidden<&SentLetter::kind>("kind", {.label = "Kind"})
            .hidden<&SentLetter::way>("way", {.label = "Way"})
            .hidden<&SentLetter::sent_to>(
                "sent_to", {.label = "Sent to", .audience = restricted, .personal = true, .keep = Keep::two_years})
            .has<&SentLetter::subject>("subject", {.label = "Subject",
                                                   .needed = true,
                                                   .audience = restricted,
                                                   .personal = true,
                                                   .keep = Keep::two_years,
                                                   .limit = 220})
            .has<&SentLetter::words>("words", {.label = "What the letter says",
                                               .hint = "An empty line begins a paragraph. Read it before it goes.",
                                               .needed = true,
                                               .audience = restricted,
                                               .personal = true,
                                               .keep = Keep::two_years,
                                               .limit = 20'000})
            .hidden<&SentLetter::sent_on>("sent_on", {.label = "Sent on"})
            .hidden<&SentLetter::by_post>("by_post", {.label = "Sent by"})
            .hidden<&SentLetter::mail>("mail");
    return fields;
}

const Lifecycle<LetterState>& correspondence_moves() {
    using enum LetterState;
    static const Lifecycle<LetterState> moves("letter", {{received, acknowledged, "Acknowledge it", "its words"},
                                                         {received, answered, "Answer it", "its words"},
                                                         {acknowledged, answered, "Answer it", "its words"},
                                                         {received, closed, "Close it", "what came of it"},
                                                         {acknowledged, closed, "Close it", "what came of it"},
                                                         {answered, closed, "Close it", "what came of it"},
                                                         {closed, received, "Open it again", "why"},
                                                         {closed, acknowledged, "Open it again", "why"},
                                                         {closed, answered, "Open it again", "why"}});
    return moves;
}

Problems check(const CorrespondenceItem& item, Date today) {
    Problems problems;
    if (item.received_on > today) problems.add("received_on", "The date must be today or in the past");
    if (item.received_on < today - 3 * 366)
        problems.add("received_on", "The date must be in the last three years. Check the year");
    return problems;
}

CorrespondenceItem with_days(CorrespondenceItem item, const LetterStandard& standard,
                             const office::WorkingDays& working) {
    item.acknowledge_by = working.end_after(item.received_on, standard.acknowledge_days);
    item.due_on = working.end_after(item.received_on, standard.answer_days);
    return item;
}

std::string bare_subject(std::string_view subject) {
    auto bare = folded(subject);
    for (auto colon = bare.find(':'); colon != std::string::npos; colon = bare.find(':')) {
        if (!is_subject_prefix(bare.substr(0, colon + 1))) break;
        bare = std::string(trimmed(bare.substr(colon + 1)));
    }
    return bare;
}

std::string writer_key(const CorrespondenceItem& item) {
    return item.email.address.empty() ? folded(item.writer) : folded(item.email.address);
}

std::string thread_key_of(const CorrespondenceItem& item) {
    auto subject = bare_subject(item.subject), writer = writer_key(item);
    return subject.empty() || writer.empty() ? "" : sha256(writer + "\n" + subject);
}

Result<CorrespondenceItem> note_sent(CorrespondenceItem item, SentKind kind, Date today) {
    if (item.state == LetterState::closed) return Refusal{"This letter is closed. Open it again to write."};
    bool is_answer = kind != SentKind::acknowledgement;
    if (!is_answer && item.acknowledged_on) return Refusal{"This letter is acknowledged already."};
    if (!is_answer && item.answered_on) return Refusal{"This letter is answered already."};
    if (is_answer && !item.answered_on) item.answered_on = today;
    if (!is_answer) item.acknowledged_on = today;
    item.state = state_of_letters(item);
    return item;
}

Result<CorrespondenceItem> close(CorrespondenceItem item, Date today) {
    if (item.state == LetterState::closed) return Refusal{"This letter is closed already."};
    Problems problems;
    using enum LetterOutcome;
    if (item.outcome == not_closed) problems.add("outcome", "Select what came of it");
    if (item.outcome == answered && !item.answered_on)
        problems.add("outcome", "No answer is recorded. Write the answer, or say what else came of it");
    if (item.outcome == feedback && item.feedback_reference.empty())
        problems.add("outcome", "It was not made feedback. Make it feedback, or say what else came of it");
    if (item.outcome == action && item.action_reference.empty())
        problems.add("outcome", "No action was made of it. Make one, or say what else came of it");
    if (item.outcome == passed_on && item.passed_to.empty())
        problems.add("outcome", "It was not passed on. Say to whom it goes, or what else came of it");
    bool asks_why = item.outcome == no_answer_needed || item.outcome == with_another;
    if (asks_why && trimmed(item.outcome_words.text).empty())
        problems.add("outcome_words", "Enter why it got no answer of its own");
    if (!problems.empty()) return problems;
    item.state = LetterState::closed;
    item.closed_on = today;
    item.forget_after = months_later(today, months_kept);
    return item;
}

Result<CorrespondenceItem> reopen(CorrespondenceItem item) {
    if (item.state != LetterState::closed) return Refusal{"This letter is not closed."};
    if (item.is_forgotten) return Refusal{"What this letter said is deleted, so it cannot be opened again."};
    item.closed_on.reset();
    item.forget_after.reset();
    item.outcome = LetterOutcome::not_closed;
    item.outcome_words = {};
    item.state = state_of_letters(item);
    return item;
}

Result<Done> may_take_back(const CorrespondenceItem& item, bool anything_sent, Date taken_on, Date today) {
    bool is_used = anything_sent || item.state != LetterState::received || !item.feedback_reference.empty()
                   || !item.action_reference.empty() || !item.passed_to.empty();
    if (is_used) return Refusal{"Something was done with this letter, so it stays. Close it instead."};
    if (today - taken_on > days_to_take_back)
        return Refusal{"A letter can be taken out for seven days after it was brought in. Close it instead."};
    return Done{};
}

Lateness lateness_of(const CorrespondenceItem& item, Date today) {
    if (item.answered_on || item.state == LetterState::closed) return Lateness::done;
    bool is_acknowledged = item.acknowledged_on.has_value();
    auto next = is_acknowledged ? item.due_on : std::min(item.acknowledge_by, item.due_on);
    if (next < today) return Lateness::late;
    return next - today <= 3 ? Lateness::soon : Lateness::in_time;
}

std::string next_words(const CorrespondenceItem& item, Date today) {
    if (item.state == LetterState::closed) return "Nothing: it is closed.";
    if (item.answered_on) return "Close it, with what came of it.";
    if (item.acknowledged_on || item.acknowledge_by < today)
        return (item.due_on < today ? "The answer was due by " : "Answer by ") + in_words(item.due_on)
               + (item.acknowledged_on ? "." : ". It was not acknowledged.");
    return "Acknowledge by " + in_words(item.acknowledge_by) + ", answer by " + in_words(item.due_on) + ".";
}

} // namespace reeve::correspondence
