// How many reviews there were: counts of a period that must reconcile, a change with both its counts, and what that
// change is made of.
#pragma once
#include "base/period.h"
#include "base/statistics.h"
#include "complaints/complaint_review.h"

namespace reeve::complaints {

// opening + received - closed = closing.
struct ReviewVolume {
    std::int64_t opening = 0;
    std::int64_t received = 0;
    std::int64_t closed = 0;
    std::int64_t closing = 0;
    std::int64_t decided = 0;
    std::int64_t not_reasonable = 0;

    bool reconciles() const { return opening + received - closed == closing; }
};
std::string in_words(const ReviewVolume&); // "12 open at the start + 53 received - 41 closed = 24 open at the end"

// Two counts of the same length: "53 against 40 (+32.5%)", and what chance alone could give.
struct ReviewChange {
    std::int64_t later = 0, earlier = 0;
    std::optional<statistics::RateRatio> ratio; // none where the earlier count is 0
};
ReviewChange change_between(std::int64_t later, int later_days, std::int64_t earlier, int earlier_days);
std::string in_words(const ReviewChange&);

// Reviews are complaints times the share of complainants who ask. The change in reviews, split between the two so that
// the parts add up to it.
struct TwoFactorSplit {
    double by_complaints = 0;                   // reviews more because more complaints were recorded
    double by_share = 0;                        // reviews more because a larger share asked
    std::optional<statistics::RateRatio> share; // the change of the share, with its interval
};
struct ReviewsOfComplaints {
    std::int64_t reviews = 0, complaints = 0;
};
// None where either number of complaints is 0.
std::optional<TwoFactorSplit> split_of(ReviewsOfComplaints later, ReviewsOfComplaints earlier);
std::string in_words(const TwoFactorSplit&, ReviewsOfComplaints later, ReviewsOfComplaints earlier);

// What is counted of a review that was decided.
struct DecidedReview {
    std::int64_t id = 0;
    Date received_on, decided_on;
    Allegation allegation = Allegation::not_known;
};
// How many there were of each, the most first; of as many, by name.
std::vector<std::pair<Allegation, std::int64_t>> by_allegation(const std::vector<DecidedReview>&);

// The middle one, halves up; none of nothing.
std::optional<std::int64_t> median(std::vector<std::int64_t>);

} // namespace reeve::complaints
