// What a promise to report is, and how it is kept, moved and withdrawn.
#include "reporting/promise.h"

namespace reeve::reporting {
namespace {

constexpr int days_of_warning = 14;

std::optional<Refusal> why_closed(const Promise& promise) {
    if (is_open(promise)) return std::nullopt;
    auto day = promise.kept_on ? *promise.kept_on : *promise.withdrawn_on;
    return Refusal{"This promise was " + std::string(promise.kept_on ? "kept" : "withdrawn") + " on " + in_words(day)
                       + ".",
                   "", Refusal::Kind::conflict};
}

} // namespace

const Description<Promise>& promise_fields() {
    static const auto fields =
        Description<Promise>("promise", "promise to report")
            .hidden<&Promise::paper>("paper")
            .hidden<&Promise::number>("number", {.label = "Number", .audience = Audience::open, .keep = Keep::always})
            .has<&Promise::words>("words", {.label = "What was promised?",
                                            .hint = "In the words of the paper.",
                                            .needed = true,
                                            .audience = Audience::open,
                                            .keep = Keep::always,
                                            .limit = 1000})
            .has<&Promise::place>("place", {.label = "Where does the paper say it?",
                                            .hint = "Like Paragraph 7.",
                                            .audience = Audience::open,
                                            .keep = Keep::always,
                                            .limit = 60})
            .has<&Promise::due>(
                "due", {.label = "To be told by", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .hidden<&Promise::owner>("owner", {.label = "Owner"})
            .hidden<&Promise::owner_post>("owner_post", {.label = "Who answers for it", .audience = Audience::open})
            .has<&Promise::kept_on>("kept_on", {.label = "Kept on", .audience = Audience::open, .keep = Keep::always})
            .has<&Promise::kept_in>("kept_in", {.label = "Where was it told?",
                                                .hint = "The reference of the paper, like P-2024-003, or a few words.",
                                                .audience = Audience::open,
                                                .keep = Keep::always,
                                                .limit = 200})
            .hidden<&Promise::withdrawn_on>("withdrawn_on",
                                            {.label = "Withdrawn on", .audience = Audience::open, .keep = Keep::always})
            .has<&Promise::withdrawn_why>("withdrawn_why", {.label = "Why is it withdrawn?",
                                                            .hint = "The public reads it.",
                                                            .audience = Audience::open,
                                                            .keep = Keep::always,
                                                            .limit = 1000})
            .hidden<&Promise::times_moved>("times_moved", {.label = "Times the day was moved"})
            .hidden<&Promise::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

bool is_open(const Promise& promise) { return !promise.kept_on && !promise.withdrawn_on; }

int days_late(const Promise& promise, Date today) {
    return is_open(promise) && promise.due < today ? today - promise.due : 0;
}

std::string standing_of(const Promise& promise, Date today) {
    if (promise.withdrawn_on) return "Withdrawn on " + in_words(*promise.withdrawn_on);
    if (promise.kept_on) {
        auto words = "Kept on " + in_words(*promise.kept_on) + " in " + promise.kept_in;
        int late = *promise.kept_on - promise.due;
        return late > 0 ? words + ", " + counted(late, "day") + " late" : words;
    }
    if (auto late = days_late(promise, today)) return counted(late, "day") + " late";
    return "Due on " + in_words(promise.due);
}

bool is_pressing(const Promise& promise, Date today) {
    return is_open(promise) && promise.due - today <= days_of_warning;
}

Problems check(const Promise& promise, const Paper& paper) {
    Problems problems;
    if (trimmed(promise.words.text).empty()) problems.add("words", "Enter what was promised");
    if (promise.due < paper.meeting_on)
        problems.add("due", "The day must be on or after " + in_words(paper.meeting_on) + ", the day of the meeting");
    if (!promise.owner) problems.add("owner", "Select who answers for it");
    return problems;
}

Result<Promise> keep_promise(Promise promise, std::string kept_in, Date kept_on, Date meeting_on, Date today) {
    if (auto refusal = why_closed(promise)) return *refusal;
    Problems problems;
    if (trimmed(kept_in).empty()) problems.add("kept_in", "Enter where it was told");
    if (kept_on < meeting_on)
        problems.add("kept_on",
                     "The day must be on or after " + in_words(meeting_on) + ", when the paper that promised it met");
    if (kept_on > today) problems.add("kept_on", "The day must be today or before");
    if (!problems.empty()) return problems;
    promise.kept_in = trimmed(kept_in);
    promise.kept_on = kept_on;
    return promise;
}

Result<Promise> move_promise(Promise promise, Date due, Date meeting_on) {
    if (auto refusal = why_closed(promise)) return *refusal;
    if (due < meeting_on)
        return Problems{{{"due", "The day must be on or after " + in_words(meeting_on) + ", the day of the meeting"}}};
    if (due == promise.due) return Problems{{{"due", "It is due on that day already"}}};
    promise.due = due;
    ++promise.times_moved;
    return promise;
}

Result<Promise> withdraw_promise(Promise promise, Prose why, Date today) {
    if (auto refusal = why_closed(promise)) return *refusal;
    if (trimmed(why.text).empty()) return Problems{{{"withdrawn_why", "Enter why it is withdrawn"}}};
    promise.withdrawn_why = std::move(why);
    promise.withdrawn_on = today;
    return promise;
}

} // namespace reeve::reporting
