// Keeps the yearly reviews of grants.
#pragma once
#include "commissioning/award_review.h"
#include "office/keep.h"

namespace reeve::commissioning {

std::vector<AwardReview> reviews_of(db::Connection&, AwardId); // by number
std::optional<AwardReview> find_review(db::Connection&, std::string_view reference);

Result<AwardReview> write_review(office::Change&, const Award&, AwardReview typed);
Result<AwardReview> decide_review(office::Change&, AwardReview);

// A review that is due by this day and not written, or that waits for a second person.
struct ReviewDue {
    Award award;
    Date due_on;
    std::optional<AwardReview> written;
};
std::vector<ReviewDue> reviews_due(db::Connection&, Date by); // the longest due first

} // namespace reeve::commissioning
