// Information that was asked for in a review, of whom, and when it came.
#pragma once
#include "complaints/complaint_review.h"

namespace reeve::complaints {
enum class AskedOf { force, complainant, iopc, someone_else };
} // namespace reeve::complaints

namespace reeve {
template <> struct Choices<complaints::AskedOf> {
    static constexpr Choice list[] = {{"force", "the force"},
                                      {"complainant", "the complainant"},
                                      {"iopc", "the IOPC"},
                                      {"someone_else", "someone else"}};
};
} // namespace reeve

namespace reeve::complaints {

struct ReviewRequest {
    Id<ReviewRequest> id;
    int version = 0;
    Id<ComplaintReview> review;
    AskedOf asked_of = AskedOf::force;
    Prose what;
    Date asked_on;
    std::optional<Date> answered_on;
};

const Description<ReviewRequest>& request_fields();
Problems check(const ReviewRequest&, const ComplaintReview&, Date today);

} // namespace reeve::complaints
