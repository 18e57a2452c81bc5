// A complaint review: the application, what was found out about it, and where it has got to. Whoever applied and what
// about is restricted.
#pragma once
#include "complaints/review_choice.h"
#include "office/restricted_reading.h"
#include "record/lifecycle.h"

namespace reeve::complaints {

struct ComplaintReview {
    Id<ComplaintReview> id;
    int version = 0;
    std::string reference; // CR-0001
    ReviewState state = ReviewState::received;
    // The application.
    std::string complainant;
    std::string contact;
    Prose matter;
    ReviewChannel channel = ReviewChannel::letter;
    Date received_on;
    std::string force_reference;
    // Whether there is a review at all, and in time.
    std::optional<Date> complained_on;
    YesOrNo is_recorded = YesOrNo::not_answered; // under Schedule 3
    ComplaintHandling handling = ComplaintHandling::not_answered;
    std::optional<Date> provided_on;
    Prose gaps; // what the application leaves out, and why it is taken all the same
    FirstSentTo first_sent_to = FirstSentTo::nobody;
    std::optional<Date> first_received_on;
    std::optional<Date> extended_to;
    Prose extended_why;
    // Whose review it is.
    YesOrNo is_senior = YesOrNo::not_answered;
    YesOrNo may_be_serious = YesOrNo::not_answered;
    YesOrNo is_referred = YesOrNo::not_answered;
    YesOrNo is_treated_as_referred = YesOrNo::not_answered;
    YesOrNo is_same_incident = YesOrNo::not_answered;
    YesOrNo is_in_part = YesOrNo::not_answered;
    YesOrNo is_our_own = YesOrNo::not_answered;
    Prose ended_why; // refused or withdrawn: why
    // What was sent to whom.
    std::optional<Date> acknowledged_on;
    std::optional<Date> force_told_on;
    std::optional<Date> interested_told_on;
    std::optional<Date> person_told_on;
    // The work.
    Allegation allegation = Allegation::not_known;
    Prose assessment;
    ReviewOutcome outcome = ReviewOutcome::not_decided;
    Prose reasons;
    office::PersonId author;
    std::string author_post;
    office::PersonId reader;
    std::string reader_post;
    Prose reader_words;
    std::optional<Date> decided_on;
    std::string decided_by_post;
    std::optional<Date> told_on;
    std::optional<Date> closed_on;
    std::int64_t import_run = 0;
    std::string old_reference; // of what the office held before
    bool is_sample = false;
};

const Description<ComplaintReview>& review_fields();
const Lifecycle<ReviewState>& review_moves();
// Nothing more happens to it: closed, refused, forwarded or withdrawn.
bool has_ended(ReviewState);
// What was typed of the application itself.
Problems check_application(const ComplaintReview&, Date today);

} // namespace reeve::complaints
