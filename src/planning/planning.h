// The slice of planning: the Police and Crime Plan, its text, its road and its versions; and the priorities in force,
// on which other slices build.
#pragma once
#include "base/date.h"
#include <cstdint>
#include <string>
#include <vector>

namespace reeve::db {
class Connection;
}
namespace reeve::office {
class Office;
}

namespace reeve::planning {

// Hands the office this slice's routes, descriptions, figures and invariants.
void mount(office::Office&);

// A priority as others refer to it. The key is the same in every version of the plan and in its variations.
struct PriorityName {
    std::int64_t key = 0;
    int number = 0;
    std::string title;
    std::string group;
    std::string slug; // of its public page, /plan/priorities/SLUG
};
// Of the plan in force on that day, in the plan's order; none where no plan is in force.
std::vector<PriorityName> priorities_in_force(db::Connection&, Date);

} // namespace reeve::planning
