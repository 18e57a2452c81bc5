// The road of a concern: the force's words and the office's are kept apart.
#include "scrutiny/visit_concern.h"
#include "scrutiny/visit_detainee.h"

namespace reeve::scrutiny {

const Description<VisitConcern>& visit_concern_fields() {
    constexpr auto restricted = Audience::restricted;
    static const auto fields =
        Description<VisitConcern>("visit_concern", "concern", "VC")
            .hidden<&VisitConcern::reference>("reference", {.label = "Reference"})
            .hidden<&VisitConcern::visit>("visit")
            .hidden<&VisitConcern::scheme>("scheme")
            .hidden<&VisitConcern::raised_on>("raised_on", {.label = "Raised on"})
            .has<&VisitConcern::about>("about", {.label = "What is it about?", .needed = true})
            .has<&VisitConcern::grade>("grade", {.label = "How bad is it?",
                                                 .hint = "Serious: somebody is at risk, or a right is refused.",
                                                 .needed = true})
            .has<&VisitConcern::custody_number>("custody_number",
                                                {.label = "Custody number",
                                                 .hint = "Where it is about one person. Never a name.",
                                                 .audience = restricted,
                                                 .personal = true,
                                                 .keep = Keep::two_years,
                                                 .limit = 30})
            .has<&VisitConcern::words>("words", {.label = "What is the concern?",
                                                 .hint = "Leave out names.",
                                                 .needed = true,
                                                 .audience = restricted,
                                                 .limit = 2000})
            .has<&VisitConcern::raised_with>("raised_with", {.label = "Whom did you raise it with?",
                                                             .hint = "Their post, like Custody sergeant.",
                                                             .needed = true,
                                                             .limit = 120})
            .has<&VisitConcern::done_at_once>(
                "done_at_once", {.label = "What was done at once?", .audience = restricted, .limit = 1000})
            .hidden<&VisitConcern::reply_due>("reply_due", {.label = "Reply due"})
            .hidden<&VisitConcern::state>("state", {.label = "State"})
            .has<&VisitConcern::reply>("reply", {.label = "What does the force answer?",
                                                 .hint = "In its own words.",
                                                 .needed = true,
                                                 .audience = restricted,
                                                 .limit = 4000})
            .has<&VisitConcern::reply_by>(
                "reply_by", {.label = "Who answered?", .hint = "Their post.", .needed = true, .limit = 120})
            .has<&VisitConcern::replied_on>("replied_on",
                                            {.label = "When?", .hint = "Like 5 September 2026.", .needed = true})
            .has<&VisitConcern::outcome>("outcome", {.label = "What did the office make of it?",
                                                     .hint = "Why it can be closed, or what was agreed.",
                                                     .needed = true,
                                                     .audience = restricted,
                                                     .limit = 2000})
            .hidden<&VisitConcern::closed_on>("closed_on", {.label = "Closed on"})
            .hidden<&VisitConcern::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<ConcernState>& concern_moves() {
    using enum ConcernState;
    static const Lifecycle<ConcernState> moves(
        "concern", {{raised, answered, "Record the force's reply", "the reply, by whom, when"},
                    {answered, closed, "Close the concern", "what the office made of it"}});
    return moves;
}

const std::vector<std::string_view>& concern_columns() {
    static const std::vector<std::string_view> columns = {"about",          "grade",       "words",
                                                          "custody_number", "raised_with", "done_at_once"};
    return columns;
}
const std::vector<std::string_view>& reply_columns() {
    static const std::vector<std::string_view> columns = {"reply", "reply_by", "replied_on"};
    return columns;
}
const std::vector<std::string_view>& closing_columns() {
    static const std::vector<std::string_view> columns = {"outcome"};
    return columns;
}

Problems check(const VisitConcern& concern) {
    Problems problems;
    if (trimmed(concern.words.text).empty()) problems.add("words", "Enter what the concern is");
    if (!concern.custody_number.empty() && !is_custody_number(concern.custody_number))
        problems.add("custody_number", "Enter the custody number, like 06CD/1234/24, and never a name");
    if (trimmed(concern.raised_with).empty()) problems.add("raised_with", "Enter whom you raised it with");
    return problems;
}

Date reply_due(const VisitConcern& concern, const VisitScheme& scheme) {
    return concern.raised_on + (concern.grade == ConcernGrade::serious ? 1 : static_cast<int>(scheme.reply_days));
}

bool is_late(const VisitConcern& concern, Date today) {
    return concern.state == ConcernState::raised && concern.reply_due < today;
}

Result<VisitConcern> answered(VisitConcern concern, Date today) {
    TRY(concern_moves().move(concern.state, ConcernState::answered));
    Problems problems;
    if (trimmed(concern.reply.text).empty()) problems.add("reply", "Enter what the force answers");
    if (trimmed(concern.reply_by).empty()) problems.add("reply_by", "Enter who answered");
    if (!concern.replied_on) problems.add("replied_on", "Enter when the force answered");
    else if (*concern.replied_on > today) problems.add("replied_on", "The day must be today or in the past");
    else if (*concern.replied_on < concern.raised_on)
        problems.add("replied_on", "The concern was raised on " + in_words(concern.raised_on));
    if (!problems.empty()) return problems;
    concern.state = ConcernState::answered;
    return concern;
}

Result<VisitConcern> closed(VisitConcern concern, Date today) {
    TRY(concern_moves().move(concern.state, ConcernState::closed));
    if (trimmed(concern.outcome.text).empty()) return Problems{{{"outcome", "Enter what the office made of it"}}};
    concern.state = ConcernState::closed;
    concern.closed_on = today;
    return concern;
}

std::string standing_in_words(const VisitConcern& concern, Date today) {
    if (concern.state == ConcernState::closed) return "Closed on " + in_words(*concern.closed_on);
    if (concern.state == ConcernState::answered) return "Answered on " + in_words(*concern.replied_on);
    auto days = concern.reply_due - today;
    if (days < 0) return "Reply " + counted(-days, "day") + " late";
    if (days == 0) return "Reply due today";
    return "Reply due in " + counted(days, "day");
}

} // namespace reeve::scrutiny
