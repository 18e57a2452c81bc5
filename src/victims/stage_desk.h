// Brings a stage together with what its figure says now, where it leads, and what people said of it.
#pragma once
#include "office/visit.h"
#include "victims/victim_journey_store.h"
#include "victims/victim_view.h"

namespace reeve::victims {

enum class Reader { staff, everyone };
// Staff read what is cleared; the public what it was agreed that it reads.
ShownStage shown_stage(office::Visit&, const JourneyStage&, Reader);
std::vector<ShownStage> shown_stages(office::Visit&, const VictimJourney&, Reader);

} // namespace reeve::victims
