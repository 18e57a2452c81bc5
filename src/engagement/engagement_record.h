// An engagement: a community day, meeting or visit, from planning it to the debrief, and what the public reads of it.
#pragma once
#include "base/period.h"
#include "engagement/theme.h"
#include "office/import_run.h"
#include "record/lifecycle.h"

namespace reeve::engagement {
enum class EngagementKind { community_day, public_meeting, visit, round_table, one_to_one };
enum class EngagementState { planned, held, debriefed, cancelled };
} // namespace reeve::engagement

namespace reeve {
template <> struct Choices<engagement::EngagementKind> {
    static constexpr Choice list[] = {{"community_day", "Community day"},
                                      {"public_meeting", "Public meeting"},
                                      {"visit", "Visit"},
                                      {"round_table", "Round table"},
                                      {"one_to_one", "One-to-one meeting"}};
};
template <> struct Choices<engagement::EngagementState> {
    static constexpr Choice list[] = {
        {"planned", "Planned"}, {"held", "Held"}, {"debriefed", "Debriefed"}, {"cancelled", "Cancelled"}};
};
} // namespace reeve

namespace reeve::engagement {

struct Engagement;
using EngagementId = Id<Engagement>;

struct Engagement {
    EngagementId id;
    int version = 1;
    std::string reference; // E-0007
    EngagementKind kind = EngagementKind::community_day;
    std::string title;
    Date held_on;       // or the day it is planned for
    std::string starts; // "10:00"; empty: not said
    std::string ends;
    std::string place;
    std::string area;               // code of the first area
    std::string further_areas;      // codes of the others, see listed()
    std::optional<Date> planned_on; // the day the planning began
    Prose preparation;
    std::optional<int> people_met;
    std::string group_met;
    Prose summary; // what the public reads
    EngagementState state = EngagementState::planned;
    Prose cancelled_because;
    bool is_public = true;
    Id<office::ImportRun> import_run;
    bool is_sample = false;
};
const Description<Engagement>& engagement_fields();
const Lifecycle<EngagementState>& engagement_moves();

// Rules over several fields; writes the times as 10:00.
Problems problems_with(Engagement&, Date today);
// It has taken place. Not before its day.
Result<Engagement> hold(Engagement, Date today);
// What was learned is logged: actions, feedback, notes for a board.
Result<Engagement> debrief(Engagement);
Result<Engagement> cancel(Engagement, const std::string& why);

bool took_place(const Engagement&);
// Its day has gone by and nobody has said how it went.
bool awaits_word(const Engagement&, Date today);
// Days between the start of planning and the day itself; none where the start of planning is not known.
std::optional<int> lead_days(const Engagement&);
// The first area and the further ones, each once.
std::vector<std::string> areas_of(const Engagement&);
// "Community day on 13 June 2024, Charnwood": words that anyone may read.
std::string in_words(const Engagement&, const std::string& area_name);
// "10am to 3pm", "From 10am", or nothing.
std::string times_of(const Engagement&);

} // namespace reeve::engagement
