// The rules of following an audit recommendation to its closure.
#include "assurance/audit_recommendation.h"
#include "base/text.h"

namespace reeve::assurance {
namespace {

Refusal conflict(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

Description<AuditRecommendation> described() {
    constexpr const char* day_hint = "Like 5 September 2026.";
    Description<AuditRecommendation> made("audit_recommendation", "audit recommendation", "AN");
    made.hidden<&AuditRecommendation::reference>("reference", {.label = "Reference"})
        .hidden<&AuditRecommendation::audit>("audit")
        .has<&AuditRecommendation::title>("title", {.label = "What is it about?", .needed = true, .limit = 160})
        .has<&AuditRecommendation::words>(
            "words",
            {.label = "What is recommended?", .hint = "In the auditors' own words.", .needed = true, .limit = 4000})
        .has<&AuditRecommendation::grade>(
            "grade", {.label = "Which grade does it have?", .hint = "On the scale of this audit.", .needed = true})
        .has<&AuditRecommendation::response>("response", {.label = "What was agreed to be done?", .limit = 4000})
        .has<&AuditRecommendation::owner_post>("owner_post", {.label = "Which post owns it?",
                                                              .hint = "Like Chief Finance Officer. No name.",
                                                              .needed = true,
                                                              .limit = 120})
        .hidden<&AuditRecommendation::first_due>("first_due", {.label = "First due"})
        .has<&AuditRecommendation::due>("due", {.label = "By when is it to be done?", .hint = day_hint, .needed = true})
        .hidden<&AuditRecommendation::state>("state", {.label = "State"})
        .has<&AuditRecommendation::evidence>("evidence", {.label = "What shows that it is done?",
                                                          .hint = "What was done, and where that can be seen.",
                                                          .needed = true,
                                                          .limit = 4000})
        .hidden<&AuditRecommendation::evidence_on>("evidence_on", {.label = "Evidence came on"})
        .hidden<&AuditRecommendation::evidence_post>("evidence_post", {.label = "Evidence from"})
        .hidden<&AuditRecommendation::evidence_by>("evidence_by")
        .has<&AuditRecommendation::not_enough_because>(
            "not_enough_because", {.label = "Why is the evidence not enough?", .needed = true, .limit = 500})
        .has<&AuditRecommendation::closing>("closing", {.label = "What did you look at?",
                                                        .hint = "Whoever closes it has seen the evidence.",
                                                        .needed = true,
                                                        .limit = 2000})
        .hidden<&AuditRecommendation::closed_on>("closed_on", {.label = "Closed on"})
        .hidden<&AuditRecommendation::closed_post>("closed_post", {.label = "Closed by"})
        .hidden<&AuditRecommendation::closed_by>("closed_by")
        .hidden<&AuditRecommendation::is_sample>("is_sample", {.label = "Sample"});
    return made;
}

} // namespace

const Description<AuditRecommendation>& audit_recommendation_fields() {
    static const auto fields = described();
    return fields;
}

const Lifecycle<FollowState>& follow_moves() {
    using enum FollowState;
    static const Lifecycle<FollowState> moves("audit recommendation",
                                              {{open, evidenced, "Record the evidence", "what shows that it is done"},
                                               {evidenced, open, "Send it back", "why the evidence is not enough"},
                                               {evidenced, closed, "Close", "what was looked at"}});
    return moves;
}

const std::vector<std::string_view>& recommendation_columns() {
    static const std::vector<std::string_view> columns = {"title", "words", "grade", "response", "owner_post", "due"};
    return columns;
}

const std::vector<std::string_view>& recommendation_word_columns() {
    static const std::vector<std::string_view> columns = {"title", "words", "grade", "response", "owner_post"};
    return columns;
}

Problems check(const AuditRecommendation& one, const AuditReport& audit) {
    Problems problems;
    if (trimmed(one.title).empty()) problems.add("title", "Enter what it is about");
    if (trimmed(one.owner_post).empty()) problems.add("owner_post", "Enter the post that owns it");
    if (scale_of(one.grade) != audit.scale)
        problems.add("grade", std::string("These auditors grade: ") + folded(label_of(audit.scale)));
    if (one.due < audit.reported_on)
        problems.add("due", "It cannot be due before " + in_words(audit.reported_on) + ", when they reported");
    return problems;
}

Result<AuditRecommendation> with_due(AuditRecommendation one, Date due, const std::string& because) {
    if (one.state == FollowState::closed) return conflict("It is closed, so its day stands.");
    Problems problems;
    if (due == one.due) problems.add("due", "It is due on that day already");
    if (trimmed(because).empty()) problems.add("because", "Enter why it is due on another day");
    if (!problems.empty()) return problems;
    one.due = due;
    return one;
}

Result<AuditRecommendation> evidenced(AuditRecommendation one, const Follower& by) {
    TRY(follow_moves().move(one.state, FollowState::evidenced));
    if (trimmed(one.evidence.text).empty()) return Problems{{{"evidence", "Enter what shows that it is done"}}};
    one.state = FollowState::evidenced;
    one.evidence_on = by.today;
    one.evidence_post = by.post;
    one.evidence_by = by.person;
    return one;
}

Result<AuditRecommendation> reopened(AuditRecommendation one) {
    TRY(follow_moves().move(one.state, FollowState::open));
    if (trimmed(one.not_enough_because).empty())
        return Problems{{{"not_enough_because", "Enter why the evidence is not enough"}}};
    one.state = FollowState::open;
    one.evidence_on.reset();
    one.evidence_post.clear();
    one.evidence_by = {};
    return one;
}

std::optional<Refusal> why_may_not_close(const AuditRecommendation& one, const Follower& by) {
    auto forbidden = [](const std::string& words) { return Refusal{words, "", Refusal::Kind::forbidden}; };
    if (folded(by.post) == folded(one.owner_post))
        return forbidden("The " + one.owner_post + " owns it. Somebody else looks at the evidence and closes it.");
    if (by.person && by.person == one.evidence_by)
        return forbidden("You brought the evidence. Somebody else looks at it and closes it.");
    return std::nullopt;
}

Result<AuditRecommendation> closed(AuditRecommendation one, const Follower& by) {
    TRY(follow_moves().move(one.state, FollowState::closed));
    if (auto refusal = why_may_not_close(one, by)) return *refusal;
    if (trimmed(one.closing.text).empty()) return Problems{{{"closing", "Enter what you looked at"}}};
    one.state = FollowState::closed;
    one.closed_on = by.today;
    one.closed_post = by.post;
    one.closed_by = by.person;
    return one;
}

std::string follow_in_words(const AuditRecommendation& one, Date today) {
    if (one.state == FollowState::closed) return "Closed on " + in_words(*one.closed_on) + " by the " + one.closed_post;
    auto words = one.is_overdue(today)
                     ? counted(today - one.due, "day") + " overdue: it was due on " + in_words(one.due)
                     : "Due on " + in_words(one.due);
    if (one.due != one.first_due) words += ", and on " + in_words(one.first_due) + " at first";
    if (one.evidence_on) words += "; evidence came on " + in_words(*one.evidence_on);
    return words;
}

} // namespace reeve::assurance
