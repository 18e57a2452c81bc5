// How an occasion of a duty stands on a day, and how that is told.
#include "office/duty_occasion.h"

namespace reeve::office {

DutyStanding standing(const DutyFacts& facts, Date today) {
    using enum DutyStanding;
    if (facts.done_on) return facts.due && facts.due->day < *facts.done_on ? done_late : done;
    if (facts.is_withheld) return withheld;
    if (!facts.is_in_force) return not_commenced;
    if (facts.is_continuing) return continuing;
    if (!facts.has_occasion) return waiting;
    if (!facts.due) return due;
    if (facts.due->day < today) return late;
    return facts.due->day <= today + duty_due_days ? due : upcoming;
}

std::string standing_words(const DutyFacts& facts, Date today) {
    auto own = [&](const std::string& words) {
        return facts.due && !facts.due->is_law ? words + " by the office's own standard" : words;
    };
    switch (standing(facts, today)) {
    case DutyStanding::late: return own(counted(today - facts.due->day, "day") + " late");
    case DutyStanding::done_late: return own("Done " + counted(*facts.done_on - facts.due->day, "day") + " late");
    case DutyStanding::done: return "Done";
    case DutyStanding::due:
    case DutyStanding::upcoming:
        if (!facts.due) return "Open; no last day is set";
        return facts.due->day == today ? "Due today" : "Due in " + counted(facts.due->day - today, "day");
    default: return label_of(standing(facts, today));
    }
}

bool is_open(DutyStanding standing) {
    return standing == DutyStanding::late || standing == DutyStanding::due || standing == DutyStanding::upcoming;
}

} // namespace reeve::office
