// Journeys, their stages and what people said of them, as they are kept.
#pragma once
#include "victims/lived_experience.h"

namespace reeve::victims {

std::vector<VictimJourney> all_journeys(db::Connection&); // by title
std::optional<VictimJourney> find_journey(db::Connection&, std::string_view reference);
std::vector<JourneyStage> stages_of(db::Connection&, JourneyId); // by number
std::vector<JourneyStage> all_stages(db::Connection&);           // by journey and number
std::vector<LivedExperience> experiences_of(db::Connection&, StageId);
std::vector<LivedExperience> all_experiences(db::Connection&);

Result<VictimJourney> add_journey(office::Change&, VictimJourney);
Result<VictimJourney> keep_journey(office::Change&, VictimJourney);
Result<JourneyStage> add_stage(office::Change&, const VictimJourney&, JourneyStage); // with the next number
Result<JourneyStage> keep_stage(office::Change&, JourneyStage);

// Written down by who makes the change.
Result<LivedExperience> add_experience(office::Change&, const JourneyStage&, LivedExperience);
Result<LivedExperience> clear_experience(office::Change&, LivedExperience);
// Takes the words out of the record and of all its history (UK GDPR Art.7(3), Art.17).
Result<LivedExperience> withdraw_experience(office::Change&, LivedExperience);

std::vector<LivedExperience> experiences_over(db::Connection&, Date today);
// Takes out the words whose time is over; gives how many.
int end_experiences(office::Change&);

} // namespace reeve::victims
