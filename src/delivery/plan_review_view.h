// How a review of the plan is shown, to staff and public alike.
#pragma once
#include "delivery/plan_review.h"
#include "html/markup.h"

namespace reeve::delivery {

// A focus area with the address of its workstream's page, empty where nobody may read that.
struct ShownFocus {
    FocusArea focus;
    std::string workstream_title;
    std::string workstream_address;
    std::string form_address; // empty where it cannot be changed
};
// What was looked at, what was found, and what comes first for which months.
html::Html review_view(const PlanReview&, const std::vector<ShownFocus>&, Date today);

} // namespace reeve::delivery
