// What somebody who went through a stage said: with their consent, without what tells who they are, for as long as they
// agreed to.
#pragma once
#include "office/keep.h"
#include "record/lifecycle.h"
#include "victims/victim_journey.h"

namespace reeve::victims {
enum class ExperienceState { written, cleared, withdrawn, ended };
} // namespace reeve::victims

namespace reeve {
template <> struct Choices<victims::ExperienceState> {
    static constexpr Choice list[] = {{"written", "Waits for a second reader"},
                                      {"cleared", "Cleared"},
                                      {"withdrawn", "Withdrawn"},
                                      {"ended", "Ended: the time agreed to is over"}};
};
} // namespace reeve

namespace reeve::victims {

struct LivedExperience {
    Id<LivedExperience> id;
    int version = 0;
    StageId stage;
    std::int64_t number = 0; // within the stage, from 1
    ExperienceState state = ExperienceState::written;
    Prose words;       // empty once withdrawn or ended
    std::string heard; // how it was told: "A survey of victims, question 7"
    Date heard_on;
    Date consented_on;
    std::string agreed_to; // what the person agreed to, and with whom
    Date kept_until;
    bool may_publish = false; // the person agreed that the public reads it
    office::PersonId author;
    std::string author_post;
    office::PersonId reader;
    std::string reader_post;
    std::optional<Date> cleared_on;
    std::optional<Date> gone_on; // withdrawn or ended
    bool is_sample = false;
};
const Description<LivedExperience>& lived_experience_fields();
const std::vector<std::string_view>& lived_experience_columns();
const Lifecycle<ExperienceState>& lived_experience_moves();

// Whatever in the words could tell who spoke: an e-mail address, a telephone number, a postcode, a reference of the
// force, a day, "Mr" or "Mrs" before a name. Empty where nothing is found; it finds shapes, not people.
std::vector<std::string> traces_in(std::string_view words);
// Words without traces, how they came, consent no later than today and no earlier than 10 years ago; kept for at most
// five years.
Problems check(const LivedExperience&, Date today);
// A second person who did not write it, while it waits.
Result<LivedExperience> cleared(LivedExperience, office::PersonId reader, const std::string& post, Date today);
// Its words are gone from then on.
Result<LivedExperience> gone(LivedExperience, ExperienceState, Date today);
bool is_over(const LivedExperience&, Date today); // the time agreed to has passed
// Cleared, agreed to be read by the public, and within its time.
bool is_for_public(const LivedExperience&, Date today);

} // namespace reeve::victims
