// What the dates say of a workstream, beside what its owner says: counted from its actions and milestones, never
// averaged.
#pragma once
#include "delivery/milestone.h"

namespace reeve::delivery {

// How the actions stand, in counts. A percentage is never made of them.
struct ActionTally {
    std::int64_t total = 0, done = 0, on_track = 0, needs_attention = 0, off_track = 0;
};
ActionTally tally(const std::vector<office::Action>&, Date today);
// "9 of 14 actions are done, 3 are on track, 1 needs attention, 1 is off track"; "No actions yet".
std::string in_words(const ActionTally&);

struct DatesReading {
    office::Standing standing = office::Standing::no_data;
    std::string why;           // "1 of 11 actions is more than 14 days late"; empty where there is nothing to explain
    std::optional<Date> since; // the first day on which something was late that still is
};
// No data: nothing is dated yet. Done: every action closed and every milestone reached. Off track: a milestone more
// than 14 days late, or a third of the open actions or more are off track. Needs attention: anything late, blocked or
// moved. Not started: its first day lies ahead and nothing is late. Else on track.
DatesReading dates_say(std::optional<Date> starts_on, const std::vector<office::Action>&, const std::vector<Milestone>&,
                       Date today);

// "Owner says: on track. Dates say: needs attention, because 1 of 11 actions is more than 14 days late"; one sentence
// where the two agree, and where the owner has not said.
std::string readings_in_words(const Workstream&, const DatesReading&);

// "1 action is 23 days late", "3 actions are late, one of them by 23 days"; empty where none is.
std::string longest_late(const std::vector<office::Action>&, Date today);

} // namespace reeve::delivery
