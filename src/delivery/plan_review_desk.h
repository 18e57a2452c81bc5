// What the pages of reviews share: the one that was asked for, its addresses, and its areas with their workstreams.
#pragma once
#include "delivery/plan_review_store.h"
#include "delivery/plan_review_view.h"
#include "office/routes.h"

namespace reeve::delivery {

std::optional<PlanReview> review_asked_for(office::Visit&); // {reference}
std::string review_address(const PlanReview&);              // /work/plan-reviews/PR-0001
enum class Reader { staff, anyone };
std::vector<ShownFocus> focus_shown(office::Visit&, const PlanReview&, Reader);
office::Sheet focus_sheet(office::Visit&, const std::optional<PlanReview>&);

} // namespace reeve::delivery
