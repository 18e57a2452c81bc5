// Complaint reviews with their requests and recommendations as they are kept.
#pragma once
#include "complaints/review_step.h"
#include "office/keep.h"

namespace reeve::complaints {

std::optional<ComplaintReview> find_review(db::Connection&, std::string_view reference);
std::optional<ComplaintReview> review_of_id(db::Connection&, Id<ComplaintReview>);
std::vector<ReviewRequest> requests_of(db::Connection&, Id<ComplaintReview>);               // by day
std::vector<ReviewRecommendation> recommendations_of(db::Connection&, Id<ComplaintReview>); // by number

// What stands beside a review, as this person sees it.
StepGround ground_of(db::Connection&, const ComplaintReview&, office::PersonId, const std::string& post, Date today);

Result<ComplaintReview> add_review(office::Change&, ComplaintReview);
// `typed` was read over the review as it stood when the form was opened.
Result<ComplaintReview> take_step(office::Change&, ReviewStep, const ComplaintReview& typed);
Result<ReviewRequest> keep_request(office::Change&, const ComplaintReview&, ReviewRequest);
Result<ReviewRecommendation> add_recommendation(office::Change&, const ComplaintReview&, ReviewRecommendation);
// The force's answer or more time for it; then the sharing.
Result<ReviewRecommendation> keep_answer(office::Change&, ReviewRecommendation);
Result<ReviewRecommendation> keep_sharing(office::Change&, ReviewRecommendation);

// Received since this day, or still open; for duties.
std::vector<ComplaintReview> recent_reviews(db::Connection&, Date since);
// The days of a review that the duties around applications ask for, and nothing else of it.
struct ReviewDays {
    std::string reference;
    Date received_on;
    std::optional<Date> force_told_on;
    std::optional<Date> decided_on;
    std::optional<Date> told_on;
    bool is_sample = false;
};
// Of those that are this body's, open or received since the day: all, those the force was not told of, those that are
// not decided. What was brought in from before has no days of its own to keep.
enum class DaysAsked { all, force_not_told, not_decided };
std::vector<ReviewDays> days_of_reviews(db::Connection&, Date since, DaysAsked);
// Of those that a question answered yes makes the IOPC's, open or received since the day; forwarded on `told_on`.
std::vector<ReviewDays> days_of_reviews_for_iopc(db::Connection&, Date since);
struct RecentRecommendation {
    ComplaintReview review;
    ReviewRecommendation recommendation;
};
// Made since this day, or not settled.
std::vector<RecentRecommendation> recent_recommendations(db::Connection&, Date since);
// References of drafts that somebody else wrote.
std::vector<std::string> drafts_waiting_for(db::Connection&, office::PersonId);

// One row of the list: no word of who applied or what about.
struct ListedReview {
    ComplaintReview review; // of it the reference, state, days and the author alone
    std::vector<ReviewRequest> requests;
};
enum class ReviewsShown { open, ended, all };
std::int64_t review_count(db::Connection&, ReviewsShown);
// Open ones by the day they were received, ended ones newest first.
std::vector<ListedReview> listed_reviews(db::Connection&, ReviewsShown, std::size_t first, std::size_t most);

} // namespace reeve::complaints

namespace reeve {
template <> struct Choices<complaints::ReviewsShown> {
    static constexpr Choice list[] = {{"open", "Open"}, {"ended", "Ended"}, {"all", "All"}};
};
} // namespace reeve
