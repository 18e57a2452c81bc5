// The forward plan of a board: how often each priority of the plan comes before it, when it meets, and which priority
// is late. A meeting here is no more than a day with its priorities.
#pragma once
#include "planning/plan_part.h"

namespace reeve::planning {

struct ForwardPlan {
    Id<ForwardPlan> id;
    int version = 0;
    std::string reference; // FW-0001
    std::string title;     // of the board: "Corporate Governance Board"
    int every_months = 6;  // each priority comes before it at least so often
    Date counted_from;     // a priority it has never taken is counted from here
    bool is_public = false;
    bool is_sample = false;
};

struct ForwardMeeting {
    Id<ForwardMeeting> id;
    int version = 0;
    Id<ForwardPlan> forward_plan;
    int number = 0; // within its forward plan
    Date meets_on;
    std::string note;
    bool is_sample = false;
};

// A priority on a meeting's agenda, and whether the meeting took it.
struct ForwardItem {
    Id<ForwardItem> id;
    int version = 0;
    Id<ForwardMeeting> meeting;
    PartKey priority = 0;
    bool is_taken = false;
};

const Description<ForwardPlan>& forward_plan_fields();
const Description<ForwardMeeting>& forward_meeting_fields();
const Description<ForwardItem>& forward_item_fields();
Problems check(const ForwardPlan&);
// A meeting that is still to come has taken nothing.
Problems check(const ForwardMeeting&, const std::vector<PartKey>& taken, Date today);

struct MeetingItems {
    ForwardMeeting meeting;
    std::vector<ForwardItem> items;
    bool has(PartKey) const;
    bool took(PartKey) const;
};

// How one priority stands in a forward plan on a day.
enum class Turn { booked, not_booked, booked_late, late };
struct PriorityTurn {
    std::optional<Date> taken_on; // last
    Date due_by;
    std::optional<Date> booked_for;     // the next meeting that has it
    std::optional<Date> passed_over_on; // the last meeting that had it and did not take it, since it was taken
    Turn turn = Turn::not_booked;
};
// `meetings` in any order.
PriorityTurn turn_of(PartKey, const ForwardPlan&, const std::vector<MeetingItems>& meetings, Date today);
// "Late by 116 days; booked for 4 December 2024. It was on the agenda of 5 June 2024 and not taken."
std::string in_words(const PriorityTurn&, Date today);

} // namespace reeve::planning

namespace reeve {
template <> struct Choices<planning::Turn> {
    static constexpr Choice list[] = {{"booked", "Booked in time"},
                                      {"not_booked", "Not booked"},
                                      {"booked_late", "Booked too late"},
                                      {"late", "Late"}};
};
} // namespace reeve
