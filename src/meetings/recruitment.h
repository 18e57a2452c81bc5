// Finding new members for a body: how many are sought, who came forward by number alone, and how many were appointed.
#pragma once
#include "meetings/meeting_body.h"

namespace reeve::meetings {

// Counts of people and never a name; what is not counted yet has no number, which is not nought.
struct Recruitment {
    Id<Recruitment> id;
    int version = 0;
    std::string reference; // RC-0001
    Id<MeetingBody> body;
    std::string post; // whose seats are to be filled
    std::int64_t sought = 1;
    Date opened_on;
    Date closes_on;
    std::optional<std::int64_t> applied;
    std::optional<std::int64_t> seen; // invited and interviewed
    std::optional<std::int64_t> successful;
    std::optional<Date> decided_on;
    std::optional<std::int64_t> appointed;
    std::optional<Date> ended_on;
    Prose words;
    bool is_sample = false;
};
const Description<Recruitment>& recruitment_fields();
const std::vector<std::string_view>& recruitment_columns();

// Days in order; no more people at a stage than at the one before; a count of those chosen wants its day, and the day
// its count, and so does that of those appointed.
Problems check(const Recruitment&);

enum class RecruitmentStage { open, choosing, taken_forward, ended };
RecruitmentStage stage_of(const Recruitment&, Date today);
// "Open until 9 August 2024", "Closed; nobody is chosen yet", "4 were chosen on 6 September 2024 and are taken
// forward", "4 of 4 who were chosen were appointed".
std::string stage_in_words(const Recruitment&, Date today);

} // namespace reeve::meetings
