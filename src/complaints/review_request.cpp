// What a request for information must have.
#include "complaints/review_request.h"

namespace reeve::complaints {

const Description<ReviewRequest>& request_fields() {
    constexpr auto restricted = Audience::restricted;
    static const auto fields =
        Description<ReviewRequest>("review_request", "request for information")
            .hidden<&ReviewRequest::review>("review", {.label = "Review"})
            .has<&ReviewRequest::asked_of>("asked_of",
                                           {.label = "Who is asked?", .needed = true, .audience = restricted})
            .has<&ReviewRequest::what>("what", {.label = "What is asked for?",
                                                .hint = "Like the force’s file of the complaint.",
                                                .needed = true,
                                                .audience = restricted,
                                                .personal = true,
                                                .limit = 2000})
            .has<&ReviewRequest::asked_on>("asked_on", {.label = "Asked on",
                                                        .hint = "The standard of 28 working days stands still from "
                                                                "then on. Like 5 September 2026.",
                                                        .needed = true,
                                                        .audience = restricted})
            .has<&ReviewRequest::answered_on>(
                "answered_on", {.label = "Received on", .hint = "Like 5 September 2026.", .audience = restricted});
    return fields;
}

Problems check(const ReviewRequest& request, const ComplaintReview& review, Date today) {
    Problems problems;
    if (request.asked_on < review.received_on)
        problems.add("asked_on", "The application came on " + in_words(review.received_on));
    if (request.asked_on > today) problems.add("asked_on", "It cannot be asked after today");
    if (request.answered_on && *request.answered_on < request.asked_on)
        problems.add("answered_on", "It was asked for on " + in_words(request.asked_on));
    if (request.answered_on && *request.answered_on > today)
        problems.add("answered_on", "It cannot be received after today");
    return problems;
}

} // namespace reeve::complaints
