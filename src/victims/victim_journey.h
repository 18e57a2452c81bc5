// The way of a victim through the agencies: its stages, what is owed at each, how it is seen, and where it falls short.
#pragma once
#include "record/description.h"

namespace reeve::victims {
enum class Gap { not_looked_at, none_found, some, serious };
} // namespace reeve::victims

namespace reeve {
template <> struct Choices<victims::Gap> {
    static constexpr Choice list[] = {{"not_looked_at", "Not looked at yet"},
                                      {"none_found", "Nothing falls short"},
                                      {"some", "Something falls short"},
                                      {"serious", "Something falls short seriously"}};
};
} // namespace reeve

namespace reeve::victims {

struct VictimJourney {
    Id<VictimJourney> id;
    int version = 0;
    std::string reference; // VJ-0001
    std::string title;     // "From a burglary to the verdict"
    Prose about;           // whose journey, and how it was put together
    std::string lead_post;
    bool is_public = false;
    bool is_sample = false;
};
using JourneyId = Id<VictimJourney>;
const Description<VictimJourney>& victim_journey_fields();
const std::vector<std::string_view>& victim_journey_columns();
Problems check(const VictimJourney&);

struct JourneyStage {
    Id<JourneyStage> id;
    int version = 0;
    JourneyId journey;
    std::int64_t number = 0; // within the journey, from 1; given by the program
    std::string title;       // "Reporting"
    std::string agency;      // whose it is
    Prose owed;              // what a victim is owed here, with the right of the Victims' Code
    std::string figure;      // the figure that shows it, as the address of its page gives it
    std::string seen_by;     // how else it is seen: a survey, files that were read
    Gap gap = Gap::not_looked_at;
    Prose gap_words;
    std::optional<Date> looked_on;
    std::string leads_to; // "A-0412", "HA-0003": what is done about it
    bool is_sample = false;
};
using StageId = Id<JourneyStage>;
const Description<JourneyStage>& journey_stage_fields();
const std::vector<std::string_view>& journey_stage_columns();
// A title and an agency; a figure that could be one; what falls short is told, with the day it was looked at, which is
// not in the future; what it leads to is a reference.
Problems check(const JourneyStage&, Date today);

// Looked at a year ago or more, or never.
bool is_look_due(const JourneyStage&, Date today);
// "5 stages: 1 falls short seriously, 2 fall short, 2 not looked at yet."
std::string gaps_in_words(const std::vector<JourneyStage>&);

} // namespace reeve::victims
