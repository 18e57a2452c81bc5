// Where the pages of victims' journeys stand.
#pragma once
#include "victims/victim_journey.h"

namespace reeve::victims {

inline constexpr const char* journeys_address = "/work/victims";
inline constexpr const char* open_journeys_address = "/victims";
inline std::string address_of(const VictimJourney& journey) { return journeys_address + ("/" + journey.reference); }
inline std::string address_of(const VictimJourney& journey, const JourneyStage& stage) {
    return address_of(journey) + "/stages/" + std::to_string(stage.number);
}

} // namespace reeve::victims
