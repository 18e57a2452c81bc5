// When a grant is reviewed, what the review holds, and who decides.
#include "commissioning/award_review.h"

namespace reeve::commissioning {

const Description<AwardReview>& award_review_fields() {
    using Review = AwardReview;
    static const auto fields =
        Description<Review>("award_review", "yearly review", "AR")
            .hidden<&Review::reference>("reference", {.label = "Reference"})
            .hidden<&Review::award>("award")
            .hidden<&Review::number>("number", {.label = "Number"})
            .hidden<&Review::due_on>("due_on", {.label = "Due on"})
            .has<&Review::achieved>("achieved", {.label = "What was achieved, against what was agreed?",
                                                 .hint = "From the returns and visits of the year. Leave out names.",
                                                 .needed = true,
                                                 .limit = 4000})
            .has<&Review::money_words>("money_words", {.label = "What does the money show?",
                                                       .hint = "The amounts stand above and are kept with the review.",
                                                       .needed = true,
                                                       .limit = 2000})
            .has<&Review::advised>("advised", {.label = "What do you advise?", .needed = true})
            .hidden<&Review::paid>("paid", {.label = "Paid"})
            .hidden<&Review::evidenced>("evidenced", {.label = "Shown to be spent"})
            .hidden<&Review::ineligible>("ineligible", {.label = "Spent otherwise"})
            .hidden<&Review::committed>("committed", {.label = "Not drawn"})
            .hidden<&Review::missing_return>("missing_return", {.label = "Return missing"})
            .hidden<&Review::written_by>("written_by")
            .hidden<&Review::written_post>("written_post", {.label = "Written by"})
            .hidden<&Review::written_on>("written_on", {.label = "Written on"})
            .hidden<&Review::state>("state", {.label = "State"})
            .has<&Review::outcome>("outcome", {.label = "What is decided?", .needed = true})
            .has<&Review::reasons>("reasons", {.label = "Why?", .needed = true, .limit = 2000})
            .hidden<&Review::decided_post>("decided_post", {.label = "Decided by"})
            .hidden<&Review::decided_on>("decided_on", {.label = "Decided on"})
            .hidden<&Review::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<ReviewState>& award_review_moves() {
    using enum ReviewState;
    static const Lifecycle<ReviewState> moves("yearly review",
                                              {{written, decided, "Decide on the review", "another person, reasons"}});
    return moves;
}

const std::vector<std::string_view>& review_columns() {
    static const std::vector<std::string_view> columns = {"achieved", "money_words", "advised"};
    return columns;
}
const std::vector<std::string_view>& review_decision_columns() {
    static const std::vector<std::string_view> columns = {"outcome", "reasons"};
    return columns;
}

std::optional<Date> next_review_due(const Award& award, const std::vector<AwardReview>& reviews) {
    if (!is_under_way(award) || award.state == AwardState::closed || award.state == AwardState::terminated)
        return std::nullopt;
    int number = 1;
    for (const auto& review : reviews) number = std::max(number, review.number + 1);
    auto due = months_later(award.starts_on, 12 * number);
    return due < award.ends_on ? std::optional(due) : std::nullopt;
}

Result<AwardReview> review_written(AwardReview typed, const ClosingStanding& standing,
                                   const std::vector<AwardReview>& before, const Actor& actor, Date today) {
    for (const auto& review : before)
        if (review.state == ReviewState::written)
            return Refusal{review.reference + " waits for a second person. It is decided before the next is written.",
                           "", Refusal::Kind::conflict};
    auto due = next_review_due(standing.award, before);
    if (!due)
        return Refusal{"No yearly review of this grant is to come: it ends within a year, or is over.",
                       "GovS 015, minimum requirement 9", Refusal::Kind::conflict};
    Problems problems;
    if (trimmed(typed.achieved.text).empty()) problems.add("achieved", "Enter what was achieved");
    if (trimmed(typed.money_words.text).empty()) problems.add("money_words", "Enter what the money shows");
    if (!problems.empty()) return problems;
    typed.award = standing.award.id;
    typed.number = static_cast<int>(before.size()) + 1;
    typed.due_on = *due;
    typed.paid = standing.paid;
    typed.evidenced = standing.evidenced;
    typed.ineligible = standing.ineligible;
    typed.committed = standing.committed;
    typed.missing_return = standing.missing_return;
    typed.written_by = actor.person;
    typed.written_post = actor.post;
    typed.written_on = today;
    typed.is_sample = standing.award.is_sample;
    return typed;
}

Result<AwardReview> review_decided(AwardReview review, const Actor& actor, Date today) {
    TRY(award_review_moves().move(review.state, ReviewState::decided));
    if (review.written_by == actor.person)
        return Refusal{"You wrote this review, so another person decides.", "The office's rule of two people",
                       Refusal::Kind::forbidden};
    if (trimmed(review.reasons.text).empty()) return Problems{{{"reasons", "Enter why it is decided so"}}};
    review.state = ReviewState::decided;
    review.decided_post = actor.post;
    review.decided_on = today;
    return review;
}

} // namespace reeve::commissioning
