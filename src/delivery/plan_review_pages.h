// The pages of the reviews of the plan.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::delivery {

void mount_plan_reviews(office::Routes&);        // /work/plan-reviews
void mount_plan_review_forms(office::Routes&);   // making one, changing it, its areas of focus
void mount_public_plan_reviews(office::Routes&); // /plan/reviews

} // namespace reeve::delivery
