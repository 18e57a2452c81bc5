// Reads the dates of actions and milestones, and says why they read so.
#include "delivery/dates_reading.h"

namespace reeve::delivery {
namespace {

using office::Action;
using office::Standing;

// Each thing that is not in order is told once, by the worst of what is wrong with it.
struct Found {
    std::int64_t all = 0, closed = 0, very_late = 0, late = 0, blocked = 0, moved = 0;
    std::int64_t wrong() const { return very_late + late + blocked + moved; }
};

void count_late(Found& found, int days) { ++(days > 14 ? found.very_late : found.late); }

Found in_actions(const std::vector<Action>& actions, Date today) {
    Found found;
    for (const auto& action : actions) {
        ++found.all;
        if (is_closed(action)) ++found.closed;
        else if (int days = days_late(action, today)) count_late(found, days);
        else if (action.state == office::ActionState::blocked) ++found.blocked;
        else if (action.times_moved > 0) ++found.moved;
    }
    return found;
}

Found in_milestones(const std::vector<Milestone>& milestones, Date today) {
    Found found;
    for (const auto& milestone : milestones) {
        ++found.all;
        if (milestone.reached_on) ++found.closed;
        else if (int days = days_late(milestone, today)) count_late(found, days);
        else if (milestone.times_moved > 0) ++found.moved;
    }
    return found;
}

// "1 of 11 actions is", "2 of 11 actions are", "1 of 1 action is"
std::string some_of(std::int64_t some, std::int64_t all, const char* noun) {
    return std::to_string(some) + " of " + counted(all, noun) + (some == 1 || all == 1 ? " is" : " are");
}

void tell(std::vector<std::string>& parts, const Found& found, const char* noun) {
    if (found.very_late) parts.push_back(some_of(found.very_late, found.all, noun) + " more than 14 days late");
    if (found.late) parts.push_back(some_of(found.late, found.all, noun) + " late");
    if (found.blocked) parts.push_back(some_of(found.blocked, found.all, noun) + " blocked");
    if (found.moved)
        parts.push_back("the date of " + std::to_string(found.moved) + " of " + counted(found.all, noun)
                        + " was moved");
}

std::optional<Date> late_since(const std::vector<Action>& actions, const std::vector<Milestone>& milestones,
                               Date today) {
    std::optional<Date> since;
    auto take = [&](Date due) {
        if (!since || due + 1 < *since) since = due + 1;
    };
    for (const auto& action : actions)
        if (days_late(action, today)) take(*action.due);
    for (const auto& milestone : milestones)
        if (days_late(milestone, today)) take(milestone.due);
    return since;
}

bool is_off_track(const Found& actions, const Found& milestones) {
    auto off = actions.very_late + actions.blocked;
    return milestones.very_late > 0 || (off > 0 && off * 3 >= actions.all - actions.closed);
}

Standing standing_of(std::optional<Date> starts_on, const Found& actions, const Found& milestones, Date today) {
    if (actions.all + milestones.all == 0) return Standing::no_data;
    if (actions.closed == actions.all && milestones.closed == milestones.all) return Standing::done;
    if (is_off_track(actions, milestones)) return Standing::off_track;
    if (actions.wrong() + milestones.wrong() > 0) return Standing::needs_attention;
    return starts_on && *starts_on > today ? Standing::not_started : Standing::on_track;
}

std::string are(std::int64_t count, const char* what) {
    return std::to_string(count) + (count == 1 ? " is " : " are ") + what;
}

} // namespace

ActionTally tally(const std::vector<Action>& actions, Date today) {
    ActionTally counts;
    counts.total = static_cast<std::int64_t>(actions.size());
    for (const auto& action : actions) switch (standing(action, today)) {
        case Standing::done: ++counts.done; break;
        case Standing::needs_attention: ++counts.needs_attention; break;
        case Standing::off_track: ++counts.off_track; break;
        default: ++counts.on_track;
        }
    return counts;
}

std::string in_words(const ActionTally& counts) {
    if (counts.total == 0) return "No actions yet";
    auto words = some_of(counts.done, counts.total, "action") + " done";
    if (counts.on_track) words += ", " + are(counts.on_track, "on track");
    if (counts.needs_attention)
        words += ", " + std::to_string(counts.needs_attention)
                 + (counts.needs_attention == 1 ? " needs attention" : " need attention");
    if (counts.off_track) words += ", " + are(counts.off_track, "off track");
    return words;
}

DatesReading dates_say(std::optional<Date> starts_on, const std::vector<Action>& actions,
                       const std::vector<Milestone>& milestones, Date today) {
    auto of_actions = in_actions(actions, today);
    auto of_milestones = in_milestones(milestones, today);
    DatesReading reading{standing_of(starts_on, of_actions, of_milestones, today), "", std::nullopt};
    std::vector<std::string> why;
    tell(why, of_actions, "action");
    tell(why, of_milestones, "milestone");
    reading.why = list_of(why);
    reading.since = late_since(actions, milestones, today);
    return reading;
}

std::string readings_in_words(const Workstream& workstream, const DatesReading& reading) {
    auto dates = folded(label_of(reading.standing)) + (reading.why.empty() ? "" : ", because " + reading.why);
    if (workstream.owner_says == Standing::no_data) return "The owner has not said. Dates say: " + dates;
    if (workstream.owner_says == reading.standing) return "Owner and dates say: " + dates;
    return "Owner says: " + folded(label_of(workstream.owner_says)) + ". Dates say: " + dates;
}

std::string longest_late(const std::vector<Action>& actions, Date today) {
    int most = 0;
    std::int64_t late = 0;
    for (const auto& action : actions)
        if (int days = days_late(action, today)) most = std::max(most, days), ++late;
    if (late == 0) return "";
    if (late == 1) return "1 action is " + counted(most, "day") + " late";
    return counted(late, "action") + " are late, one of them by " + counted(most, "day");
}

} // namespace reeve::delivery
