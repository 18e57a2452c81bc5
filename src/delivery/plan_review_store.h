// Keeps the reviews of the plan and their areas of focus.
#pragma once
#include "delivery/plan_review.h"
#include "office/keep.h"

namespace reeve::delivery {

std::vector<PlanReview> all_reviews(db::Connection&);    // newest first
std::vector<PlanReview> public_reviews(db::Connection&); // newest first
std::optional<PlanReview> find_review(db::Connection&, std::string_view reference);
std::vector<FocusArea> focus_of(db::Connection&, Id<PlanReview>); // by number

Result<PlanReview> add_review(office::Change&, PlanReview);
Result<PlanReview> keep_review(office::Change&, PlanReview);
// A workstream that is named must be there.
Result<FocusArea> add_focus(office::Change&, FocusArea);
Result<FocusArea> keep_focus(office::Change&, FocusArea);

} // namespace reeve::delivery
