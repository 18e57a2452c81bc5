// The steps that take a review from the letter to its close: what each asks, what must hold, and which comes next.
#pragma once
#include "complaints/review_clocks.h"

namespace reeve::complaints {
enum class ReviewStep {
    facts,
    body,
    accept,
    refuse,
    forward,
    notify,
    assess,
    draft,
    agree,
    send_back,
    decide,
    tell,
    close,
    withdraw
};
} // namespace reeve::complaints

namespace reeve {
template <> struct Choices<complaints::ReviewStep> {
    static constexpr Choice list[] = {{"facts", "Find out whether there is a review"},
                                      {"body", "Find out which body it is for"},
                                      {"accept", "Accept it"},
                                      {"refuse", "Refuse it"},
                                      {"forward", "Forward it to the IOPC"},
                                      {"notify", "Record who was told"},
                                      {"assess", "Assess it"},
                                      {"draft", "Draft the decision"},
                                      {"agree", "Agree as second reader"},
                                      {"send_back", "Send it back to the author"},
                                      {"decide", "Decide"},
                                      {"tell", "Record that all were told"},
                                      {"close", "Close it"},
                                      {"withdraw", "Withdraw it"}};
};
} // namespace reeve

namespace reeve::complaints {

struct StepWords {
    std::vector<std::string_view> columns; // what it asks
    std::vector<std::string_view> needed;  // of these, though not every review has them
    const char* about;                     // a sentence under the heading
    const char* button;
};
const StepWords& words_of(ReviewStep);

// Who takes a step, and what stands beside the review.
struct StepGround {
    office::PersonId person;
    std::string post;
    Date today;
    office::WorkingDays working;
    std::vector<ReviewRequest> requests;
    std::vector<ReviewRecommendation> recommendations;
};

// Whether the step can be taken as the review stands; a refusal says why not.
Result<Done> may_take(ReviewStep, const ComplaintReview&, const StepGround&);
// The review after the step; `typed` is the review with the step's columns as they were typed.
Result<ComplaintReview> take(ReviewStep, ComplaintReview typed, const StepGround&);
// The steps that can be taken now by this person, the one that comes next first.
std::vector<ReviewStep> open_steps(const ComplaintReview&, const StepGround&);

// What happens next, in words, and the step it is; none where others are waited for or nothing is left.
struct NextStep {
    std::string words;
    std::optional<ReviewStep> step;
};
NextStep next_step(const ComplaintReview&, const StepGround&);

} // namespace reeve::complaints
