// The yearly review of a grant that runs for longer than a year: what it achieved, its money reconciled, and whether it
// goes on, changes or ends (the grants standard, GovS 015: minimum requirement 9).
#pragma once
#include "commissioning/claim.h"
#include "commissioning/grant_closing.h"

namespace reeve::commissioning {
enum class ReviewOutcome { goes_on, changes, ends };
enum class ReviewState { written, decided };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::ReviewOutcome> {
    static constexpr Choice list[] = {{"goes_on", "It goes on as agreed"},
                                      {"changes", "It goes on, changed by a variation"},
                                      {"ends", "It ends early"}};
};
template <> struct Choices<commissioning::ReviewState> {
    static constexpr Choice list[] = {{"written", "Waiting for a second person"}, {"decided", "Decided"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct AwardReview {
    Id<AwardReview> id;
    int version = 0;
    std::string reference; // AR-0001
    AwardId award;
    int number = 0; // of the award: 1 is the review of its first year
    Date due_on;
    Prose achieved;
    Prose money_words; // what the reconciliation shows
    ReviewOutcome advised = ReviewOutcome::goes_on;
    // As it stood when it was written: frozen with it.
    Money paid;
    Money evidenced;
    Money ineligible;
    Money committed;
    std::string missing_return;
    office::PersonId written_by;
    std::string written_post;
    Date written_on;
    ReviewState state = ReviewState::written;
    ReviewOutcome outcome = ReviewOutcome::goes_on;
    Prose reasons;
    std::string decided_post;
    std::optional<Date> decided_on;
    bool is_sample = false;
};
const Description<AwardReview>& award_review_fields();
const Lifecycle<ReviewState>& award_review_moves();
const std::vector<std::string_view>& review_columns();          // as written
const std::vector<std::string_view>& review_decision_columns(); // as decided

// When the next review is due: on each anniversary of the award's first day that lies before its last. None of an award
// that is not under way, runs for no longer than a year, or has had them all.
std::optional<Date> next_review_due(const Award&, const std::vector<AwardReview>&);
// Written by one person, with what the ledger and the returns say at that moment.
Result<AwardReview> review_written(AwardReview typed, const ClosingStanding&, const std::vector<AwardReview>& before,
                                   const Actor&, Date today);
// Decided by another, with reasons. An end is carried out by closing the grant, a change by a variation: the review
// says which, and moves nothing.
Result<AwardReview> review_decided(AwardReview, const Actor&, Date today);

} // namespace reeve::commissioning
