// What of a plan's road the public may read: of an issued plan all of it, of one that is not issued its public
// versions.
#pragma once
#include "planning/plan_road.h"

namespace reeve::planning {

struct PublicRoad {
    Plan plan;                         // of one not issued only what its public versions say
    PlanText text;                     // as issued, or of the newest public version
    std::vector<PlanVersion> versions; // the public ones, by number
    std::vector<SendOut> send_outs;
    std::vector<PanelRecommendation> recommendations;
    std::vector<ChangeReason> reasons;
    std::optional<int> days_to_panel;
    std::optional<int> days_of_consultation;
    std::optional<Date> next_takes_effect; // when the plan or variation that follows takes effect

    bool is_issued() const { return plan.state == PlanState::issued; }
};
// None where the public knows nothing of the plan.
std::optional<PublicRoad> public_road(const Plan&, const RoadFacts&, const std::vector<ChangeReason>&);

// None where there is no such version, or it is not public.
const PlanVersion* version_of(const PublicRoad&, int number);
// "Version 2, As consulted on"
std::string name_of(const PlanVersion&);
// From the first public version to the newest, as the addresses of comparisons say it: "3..5".
std::string range_of_all(const PublicRoad&);
// Why a part was changed between two versions: after the one, before the other.
std::vector<ChangeReason> reasons_between(const PublicRoad&, int from, int to);
// "In force from ... to ...", or that it is not issued.
std::string effect_in_words(const PublicRoad&, Date today);

} // namespace reeve::planning
