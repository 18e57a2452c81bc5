// How a grant is reconciled, and when it may be closed and opened again.
#include "commissioning/grant_closing.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

Result<Done> nothing_waits(const ClosingStanding& standing) {
    if (standing.open_claims)
        return refused(standing.award.reference + " has " + counted(standing.open_claims, "claim")
                       + " that is not paid, withdrawn or refused yet.");
    return Done{};
}

} // namespace

const Description<GrantClosing>& closing_fields() {
    static const auto fields =
        Description<GrantClosing>("grant_closing", "closing", "CL")
            .hidden<&GrantClosing::reference>("reference", {.label = "Reference"})
            .hidden<&GrantClosing::award>("award")
            .hidden<&GrantClosing::awarded>("awarded", {.label = "Awarded"})
            .hidden<&GrantClosing::varied>("varied", {.label = "Varied"})
            .hidden<&GrantClosing::paid>("paid", {.label = "Paid"})
            .hidden<&GrantClosing::released>("released", {.label = "Released"})
            .hidden<&GrantClosing::covered>("covered", {.label = "Spent as agreed"})
            .hidden<&GrantClosing::ineligible>("ineligible", {.label = "Spent otherwise"})
            .hidden<&GrantClosing::unspent>("unspent", {.label = "Not shown to be spent"})
            .hidden<&GrantClosing::due_back>("due_back", {.label = "Due back"})
            .has<&GrantClosing::review>("review",
                                        {.label = "What the office learnt",
                                         .hint = "What worked, what did not, and what the next round should know.",
                                         .needed = true})
            .hidden<&GrantClosing::reconciled_on>("reconciled_on", {.label = "Reconciled on"})
            .hidden<&GrantClosing::reconciled_post>("reconciled_post", {.label = "Reconciled by"})
            .hidden<&GrantClosing::reconciled_by>("reconciled_by")
            .hidden<&GrantClosing::reopened_on>("reopened_on", {.label = "Opened again on"})
            .has<&GrantClosing::reopened_decision>("reopened_decision",
                                                   {.label = "Decision to open it again",
                                                    .hint = "The reference of the decision, like D-2024-018.",
                                                    .needed = true,
                                                    .limit = 120})
            .hidden<&GrantClosing::reopened_post>("reopened_post", {.label = "Opened again by"})
            .hidden<&GrantClosing::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

Reconciliation reconciled(const ClosingStanding& standing) {
    Reconciliation sum;
    sum.awarded = standing.first_amount;
    sum.varied = standing.award.amount - standing.first_amount;
    sum.paid = standing.paid;
    sum.released = standing.award.amount - standing.paid;
    sum.covered = std::min(standing.evidenced, standing.paid);
    auto rest = standing.paid - sum.covered;
    sum.ineligible = std::min(standing.ineligible, rest);
    sum.unspent = rest - sum.ineligible;
    sum.due_back = std::max(Money{}, rest - standing.asked_back);
    return sum;
}

bool foots(const Reconciliation& sum) {
    return sum.awarded + sum.varied == sum.paid + sum.released
           && sum.paid == sum.covered + sum.ineligible + sum.unspent;
}

Result<Done> may_begin_closing(const ClosingStanding& standing) {
    if (standing.award.state != AwardState::active && standing.award.state != AwardState::terminated)
        return refused("Only a grant that is active or ended early is closed.");
    return nothing_waits(standing);
}

Result<GrantClosing> closed_with(const ClosingStanding& standing, Prose review, Date today) {
    if (standing.award.state != AwardState::closing) return refused(standing.award.reference + " is not being closed.");
    TRY(nothing_waits(standing));
    if (!standing.missing_return.empty())
        return refused("The closing waits for " + standing.missing_return + " to be accepted or waived.");
    auto sum = reconciled(standing);
    if (!foots(sum)) throw Fault("the reconciliation of " + standing.award.reference + " does not foot");
    if (trimmed(review.text).empty()) {
        Problems problems;
        problems.add("review", "Enter what the office learnt");
        return problems;
    }
    GrantClosing closing;
    closing.award = standing.award.id;
    closing.awarded = sum.awarded;
    closing.varied = sum.varied;
    closing.paid = sum.paid;
    closing.released = sum.released;
    closing.covered = sum.covered;
    closing.ineligible = sum.ineligible;
    closing.unspent = sum.unspent;
    closing.due_back = sum.due_back;
    closing.review = std::move(review);
    closing.reconciled_on = today;
    closing.is_sample = standing.award.is_sample;
    return closing;
}

Result<GrantClosing> reopened(GrantClosing closing, const std::string& decision, const std::string& post, Date today) {
    if (closing.reopened_on) return refused("It was opened again on " + in_words(*closing.reopened_on) + ".");
    if (trimmed(decision).empty()) {
        Problems problems;
        problems.add("reopened_decision", "Enter the decision this rests on");
        return problems;
    }
    closing.reopened_on = today;
    closing.reopened_decision = decision;
    closing.reopened_post = post;
    return closing;
}

} // namespace reeve::commissioning
