// What the pages of victims' journeys share, and the mounting of each part.
#pragma once
#include "office/routes.h"
#include "victims/victim_address.h"
#include "victims/victim_journey_store.h"

namespace reeve::victims {

std::optional<VictimJourney> journey_asked_for(office::Visit&);
struct StageAsked {
    VictimJourney journey;
    JourneyStage stage;
};
std::optional<StageAsked> stage_asked_for(office::Visit&);
office::PageWords journey_words(const VictimJourney&, std::string title, bool has_errors = false);

void mount_victim_journeys(office::Routes&);
void mount_journey_stages(office::Routes&);
void mount_lived_experiences(office::Routes&);
void mount_public_victim_journeys(office::Routes&);

} // namespace reeve::victims
